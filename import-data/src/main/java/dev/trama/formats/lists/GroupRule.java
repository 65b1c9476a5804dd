package dev.trama.formats.lists;

import dev.trama.model.EntityType;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells criminal and armed groups from companies where a list only says "entity". Lists designate
 * far more firms than groups, so an entity is a company unless its programme or name says else; the
 * mark of a legal form always says company.
 */
public final class GroupRule {
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "\\b(?:S\\.? ?A\\.?(?: ?DE C\\.? ?V)?|S\\.?A\\.?S|LTDA?|LIMITADA|LIMITED|L\\.?L\\.?C|INC"
              + "|CORP|CORPORATION|COMPANY|CO|GMBH|B\\.?V|S\\.?R\\.?L|S\\.?C|S\\.?L|C\\.?A|E\\.?U"
              + "|E\\.?I\\.?R\\.?L|S\\. ?DE R\\. ?L|OOO|OAO|PJSC|JSC|FZCO|FZE|SRO|SARL|D\\.O\\.O"
              + "|K\\.K|PLC|A\\.?G|BHD|PTE|PVT|BVBA|S\\.?P\\.?A)(?:\\.|\\b)");
  private static final Pattern GROUP_WORD =
      Pattern.compile(
          "\\b(?:CARTEL(?:ES)?|CLAN|MAFIA|NDRANGHETA|CAMORRA|COSA NOSTRA|YAKUZA|TRIAD|MS-13|MARA"
              + "|THIEVES-IN-LAW|DTO|TCO|TRAFFICKING ORGANI[SZ]ATION|CRIM\\w+ ORGANI[SZ]ATION"
              + "|LAUNDERING ORGANI[SZ]ATION|BRIGADES?|MUJAHID\\w*|ISLAMIC JIHAD|\\w+-JIHAD\\w*|MILITIA|\\w+-GUMI)\\b");
  private static final Pattern NARCOTICS_GROUP =
      Pattern.compile(
          "ORGANI[SZ]ATION\\b|^LOS [A-Z]+$|^LA (?:FAMILIA|OFICINA)\\b|^LOS CABALLEROS\\b|-KAI$"
              + "|\\bARMY\\b|\\bSELF-DEFENSE FORCES\\b|\\bARMED FORCES\\b");
  private static final Pattern ARMED_GROUP =
      Pattern.compile(
          "\\b(?:TALIBAN|AL-?QA'?IDA|AL QA'?IDA|ISIS|ISIL|ISLAMIC STATE|EMIRATE|FRONT|MOVEMENT|ARMY"
              + "|BATTALIONS?|REGIMENT|FATEMIYOUN|LIBERATION|STRUGGLE|VOLUNTEERS?|DEFENDERS"
              + "|ARMED|COMBAT(?:ANT)?|FIGHTING|RESISTANCE GROUP|SELF-DEFENSE FORCES|HARAKAT|LASHKAR"
              + "|JAISH|JAYSH|JUND|ANSAR(?:UL)?|FATAH|LIWA|KATIBAT|SARAYA|HURRAS|ASA'IB|JAMA'?AT\\S*)"
              + "(?![A-Z])");
  private static final Pattern STATE_BODY =
      Pattern.compile(
          "\\b(?:COMMITTEE|CENT(?:ER|RE)|DIRECTORATE|MINISTRY|DEPARTMENT|BANK|EXCHANGE|BROKERAGE"
              + "|TECHNOLOGY|WELFARE|SUPPORT ORGANI[SZ]ATION|SELF-? ?SUFFICIENCY)\\b");

  /** Programmes against armed groups, which list firms and charities as well. */
  private static final Set<String> ARMED = Set.of("SDGT", "BALKANS", "CAR", "DRCONGO", "SOMALIA");

  private GroupRule() {}

  /** True where the name bears the mark of a legal form: S.A., Ltd, GmbH …. */
  public static boolean hasLegalForm(String name) {
    return LEGAL_FORM.matcher(name.toUpperCase(Locale.ROOT)).find();
  }

  /**
   * Group or company.
   *
   * @param programmes sanctions programmes as the publisher writes them: FTO marks groups only;
   *     narcotics programmes and TCO make "organization" and "Los …" mean a group, programmes
   *     against armed groups (or none) "front", "army", "movement"
   */
  public static EntityType typeOf(String name, Collection<String> programmes) {
    String upper = name.toUpperCase(Locale.ROOT);
    if (programmes.contains("FTO")) {
      return EntityType.CRIMINAL_GROUP;
    }
    if (LEGAL_FORM.matcher(upper).find() || STATE_BODY.matcher(upper).find()) {
      return EntityType.COMPANY;
    }
    boolean criminalProgramme =
        programmes.stream().anyMatch(p -> p.startsWith("SDNT") || p.startsWith("TCO"))
            || programmes.contains("ILLICIT-DRUGS-EO14059");
    boolean armedProgramme = programmes.isEmpty() || programmes.stream().anyMatch(ARMED::contains);
    return GROUP_WORD.matcher(upper).find()
            || armedProgramme && ARMED_GROUP.matcher(upper).find()
            || criminalProgramme && NARCOTICS_GROUP.matcher(upper).find()
        ? EntityType.CRIMINAL_GROUP
        : EntityType.COMPANY;
  }
}
