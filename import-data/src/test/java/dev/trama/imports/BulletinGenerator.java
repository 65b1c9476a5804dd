package dev.trama.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes bulletins about invented people and groups, some 2 kB each, the same for the same seed:
 * material to measure with and to kill imports on. A few groups recur in very many bulletins, most
 * people in one, as in the real ones.
 */
public final class BulletinGenerator {
  private static final List<String> GIVEN =
      List.of(
          "Aurelio",
          "Benigno",
          "Casimiro",
          "Delfina",
          "Eusebio",
          "Fermín",
          "Graciela",
          "Horacio",
          "Ismael",
          "Jacinta",
          "Leopoldo",
          "Maximino",
          "Nicanor",
          "Octavia",
          "Porfirio",
          "Quintín",
          "Rosalba",
          "Saturnino",
          "Teodora",
          "Urbano",
          "Valentina",
          "Wenceslao",
          "Ximena",
          "Zacarías");
  private static final List<String> SURNAMES =
      List.of(
          "Abarca",
          "Barragán",
          "Cienfuegos",
          "Dorantes",
          "Escalona",
          "Farfán",
          "Galindo",
          "Huerta",
          "Ibáñez",
          "Jaramillo",
          "Laguna",
          "Montalvo",
          "Noriega",
          "Olmedo",
          "Pastrana",
          "Quezada",
          "Rentería",
          "Sarmiento",
          "Tovar",
          "Urrutia",
          "Villaseñor",
          "Yáñez",
          "Zamarripa",
          "Zubiría");
  private static final List<String> TOWNS =
      List.of(
          "Colima", "Durango", "Mazatlán", "Medellín", "Naples", "Rotterdam", "Tepic", "Tijuana");
  private static final List<String> SUBSTANCES =
      List.of("fentanyl", "cocaine", "heroin", "methamphetamine");
  private static final List<String> KIN =
      List.of("brother", "cousin", "son-in-law", "nephew", "stepson");
  private static final int GROUPS = 200;

  private final long seed;

  public BulletinGenerator(long seed) {
    this.seed = seed;
  }

  /** The bulletin with this number; independent of which others were asked for. */
  public String bulletin(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    String leader = person(random);
    String deputy = person(random);
    String official = person(random);
    String group = group(random);
    String acronym = acronym(group);
    String wing = "Grupo " + pick(SURNAMES, random) + " " + (1 + random.nextInt(99));
    String nickname = "El " + pick(SURNAMES, random) + "ito";
    String company =
        pick(SURNAMES, random) + " " + pick(SURNAMES, random) + " Logistica, S.A. de C.V.";
    int reward = 1 + random.nextInt(15);
    int year = 2008 + random.nextInt(15);
    List<String> text = new ArrayList<>();
    text.add("Notice %d: %s Sought".formatted(number, leader));
    text.add(
        "WASHINGTON – On March %d, %d, the U.S. Department of State announced a reward offer of up to $%d million for information leading to the arrest and/or conviction of %s, also known as “%s,” the leader of the %s (%s)."
            .formatted(1 + random.nextInt(28), year, reward, leader, nickname, group, acronym));
    text.add(
        "%s, %d, is the %s of the cartel’s leader. He was born in %s and is a Mexican national."
            .formatted(deputy, 22 + random.nextInt(40), pick(KIN, random), pick(TOWNS, random)));
    text.add(
        "%s traffics %s and %s into the United States. The organization has a presence in %s and %s, and uses violence against rivals and local authorities."
            .formatted(
                acronym,
                pick(SUBSTANCES, random),
                pick(SUBSTANCES, random),
                pick(TOWNS, random),
                pick(TOWNS, random)));
    text.add(
        "During a press conference, Secretary of Defense %s identified %s as one of the leaders of the cartel's armed wing known as %s."
            .formatted(official, deputy, wing));
    text.add(
        "The Office of Foreign Assets Control (OFAC) also designated %s, a company owned by %s. Court documents describe the company as a front that launders the proceeds of drug sales through a chain of car dealerships, hotels and currency exchange houses on both sides of the border."
            .formatted(company, deputy));
    text.add(
        "The investigation began in %d, when agents stopped a lorry outside %s and found a ledger with initials, dates and weights. Over the following years the agents traced telephone numbers, boats and bank accounts. Prosecutors say that the group moved its product by sea, by air and in the false floors of buses, that it paid local police to look away, and that it punished those who refused. None of the accounts held more than a few thousand dollars at a time, which kept them below the reporting threshold."
            .formatted(year - 3, pick(TOWNS, random)));
    text.add(
        "%s is charged in the Southern District of California with conspiracy to distribute %s. If convicted, he faces a maximum penalty of life in prison. An indictment is an accusation, and a defendant is presumed innocent unless proven guilty."
            .formatted(leader, pick(SUBSTANCES, random)));
    text.add("Anyone with information may write to the authority; all of it is kept confidential.");
    return String.join("\n\n", text) + "\n";
  }

  private static String person(Random random) {
    return "%s %s %s"
        .formatted(pick(GIVEN, random), pick(SURNAMES, random), pick(SURNAMES, random));
  }

  /** Low numbers recur most: the frequency falls with the square of the rank. */
  private static String group(Random random) {
    double u = random.nextDouble();
    int rank = (int) (GROUPS * u * u * u);
    return "Cartel de %s %s"
        .formatted(
            SURNAMES.get(rank % SURNAMES.size()), TOWNS.get(rank / SURNAMES.size() % TOWNS.size()));
  }

  private static String acronym(String group) {
    StringBuilder letters = new StringBuilder();
    for (String word : group.split(" ")) {
      if (Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.append('N').toString();
  }

  private static String pick(List<String> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
