package dev.trama.model;

import static dev.trama.model.EntityType.AGENCY;
import static dev.trama.model.EntityType.AIRCRAFT;
import static dev.trama.model.EntityType.COMPANY;
import static dev.trama.model.EntityType.CRIMINAL_GROUP;
import static dev.trama.model.EntityType.LOCATION;
import static dev.trama.model.EntityType.PERSON;
import static dev.trama.model.EntityType.SUBSTANCE;
import static dev.trama.model.EntityType.VESSEL;
import static dev.trama.model.RelationWord.End.FROM;
import static dev.trama.model.RelationWord.End.TO;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The relations, each declared once: its ends, whether it is symmetric, and the words that ask for
 * it. Import, question language, exports and documentation read this declaration.
 */
public enum RelationType {
  /** Its words are the terms of {@link Kin}. */
  KIN_OF(Declaration.from(PERSON).to(PERSON)),
  LEADS(
      Declaration.from(PERSON)
          .to(CRIMINAL_GROUP, COMPANY)
          .noun(FROM, "leader", "leaders", "head", "heads", "boss", "bosses")
          .noun(FROM, "leadership", "chief", "chiefs", "commander", "commanders")
          .role("founder", FROM, "founder", "founders", "co-founder", "co-founders")
          .role("plaza boss", FROM, "plaza boss", "plaza bosses")
          .role("cell leader", FROM, "cell leader", "cell leaders")
          .active(FROM, "leads", "lead", "led", "heads", "runs", "run", "commands", "command")
          .active("founder", FROM, List.of("founded"))
          .participle(TO, "led by", "headed by", "run by", "commanded by")
          .participle("founder", TO, List.of("founded by"))
          .sustantivo(FROM, "líder", "líderes", "lideresa", "lideresas", "jefe", "jefes")
          .sustantivo(FROM, "jefa", "jefas", "cabecilla", "cabecillas")
          .papel("founder", FROM, "fundador", "fundadores", "fundadora", "fundadoras")
          .papel("plaza boss", FROM, "jefe de plaza", "jefes de plaza")
          .verbo(FROM, "lidera", "lideran", "dirige", "dirigen", "encabeza", "encabezan")
          .participio(TO, "liderado por", "liderada por", "liderados por", "lideradas por")
          .participio(TO, "dirigido por", "dirigida por", "dirigidos por", "dirigidas por")),
  MEMBER_OF(
      Declaration.from(PERSON)
          .to(CRIMINAL_GROUP)
          .impliedBy(LEADS)
          .noun(FROM, "member", "members", "operative", "operatives")
          .noun(TO, "group", "groups", "organization", "organizations")
          .role("lieutenant", FROM, "lieutenant", "lieutenants")
          .role("hitman", FROM, "hitman", "hitmen")
          .role("accountant", FROM, "accountant", "accountants")
          .active(FROM, "belongs to", "belong to", "works for", "work for")
          .sustantivo(FROM, "miembro", "miembros", "integrante", "integrantes")
          .sustantivo(TO, "grupo", "grupos", "organización", "organizaciones")
          .papel("lieutenant", FROM, "lugarteniente", "lugartenientes")
          .papel("hitman", FROM, "sicario", "sicarios")
          .verbo(FROM, "pertenece a", "pertenecen a", "trabaja para", "trabajan para")),
  PART_OF(
      Declaration.from(CRIMINAL_GROUP)
          .to(CRIMINAL_GROUP)
          .transitive()
          .noun(FROM, "subunit", "subunits", "part", "parts", "subgroup", "subgroups")
          .noun(TO, "parent group", "parent groups", "parent organization")
          .sustantivo(TO, "grupo matriz", "grupos matrices", "organización matriz")
          .sustantivo(FROM, "subgrupo", "subgrupos", "subunidad", "subunidades")
          .role("armed wing", FROM, "armed wing", "armed wings")
          .role("faction", FROM, "faction", "factions")
          .role("cell", FROM, "cell", "cells")
          .role("branch", FROM, "branch", "branches")
          .papel("armed wing", FROM, "brazo armado", "brazos armados")
          .papel("faction", FROM, "facción", "facciones")
          .papel("cell", FROM, "célula", "células")),
  ALLIED_WITH(
      Declaration.from(CRIMINAL_GROUP)
          .to(CRIMINAL_GROUP)
          .symmetric()
          .noun(FROM, "ally", "allies")
          .participle(FROM, "allied with", "allied to")
          .sustantivo(FROM, "aliado", "aliados", "aliada", "aliadas")
          .participio(FROM, "aliado con", "aliada con", "aliados con", "aliadas con")),
  RIVAL_OF(
      Declaration.from(CRIMINAL_GROUP)
          .to(CRIMINAL_GROUP)
          .symmetric()
          .noun(FROM, "rival", "rivals", "enemy", "enemies")
          .participle(FROM, "fighting", "at war with")
          .sustantivo(FROM, "rival", "rivales", "enemigo", "enemigos", "enemiga", "enemigas")
          .participio(
              FROM, "enfrentado con", "enfrentada con", "enfrentados con", "en guerra con")),
  ASSOCIATE_OF(
      Declaration.from(PERSON)
          .to(PERSON)
          .symmetric()
          .noun(FROM, "associate", "associates")
          .role("business partner", FROM, "business partner", "business partners")
          .role("successor", FROM, "successor", "successors")
          .role("right-hand man", FROM, "right-hand man", "right hand man", "right-hand men")
          .participle(FROM, "associated with")
          .sustantivo(FROM, "socio", "socios", "socia", "socias", "asociado", "asociados")
          .papel("successor", FROM, "sucesor", "sucesores", "sucesora", "sucesoras")
          .papel("right-hand man", FROM, "mano derecha")
          .participio(FROM, "asociado con", "asociada con", "asociados con", "asociadas con")),
  SUPPORTS(
      Declaration.fromActors()
          .toActors()
          .noun(FROM, "supporter", "supporters", "supplier", "suppliers")
          .role("launder", FROM, "money launderer", "money launderers")
          .active(FROM, "supports", "support", "launders for", "supplies", "supply")
          .participle(TO, "supported by", "supplied by")
          .sustantivo(FROM, "proveedor", "proveedores", "proveedora", "proveedoras")
          .papel("launder", FROM, "lavador de dinero", "lavadores de dinero")
          .verbo(FROM, "apoya a", "apoyan a", "abastece a", "abastecen a")
          .participio(TO, "apoyado por", "apoyada por", "apoyados por", "apoyadas por")),
  OPERATES_IN(
      Declaration.fromActors()
          .to(LOCATION)
          .noun(TO, "territory", "territories", "place", "places", "presence")
          .active(FROM, "operates in", "operate in")
          .verbo(FROM, "opera en", "operan en")
          .participle(FROM, "operating in", "active in", "present in")
          .participle(FROM, "based in", "located in")
          .participio(FROM, "con sede en", "radicado en", "radicada en", "radicados en")
          .sustantivo(TO, "territorio", "territorios", "presencia")),
  TRAFFICS(
      Declaration.from(PERSON, CRIMINAL_GROUP)
          .to(SUBSTANCE)
          .noun(FROM, "trafficker", "traffickers")
          .noun(TO, "drug", "drugs", "substances", "substance")
          .active(FROM, "traffics", "traffic", "smuggles", "smuggle", "distributes")
          .participle(FROM, "trafficking")
          .participle(TO, "trafficked by")
          .sustantivo(FROM, "traficante", "traficantes")
          .sustantivo(TO, "droga", "drogas")
          .verbo(FROM, "trafica", "trafican")
          .participio(TO, "traficada por", "traficadas por", "traficado por", "traficados por")),
  REWARD(
      Declaration.from(PERSON)
          .orNone()
          .noun(TO, "reward", "rewards", "bounty", "bounties")
          .sustantivo(TO, "recompensa", "recompensas")),
  CHARGED(
      Declaration.from(PERSON)
          .to(AGENCY)
          .orNone()
          .noun(TO, "charge", "charges", "indictment", "indictments")
          .active(TO, "charged", "indicted")
          .participle(FROM, "charged by", "charged in", "indicted by", "indicted in")
          .participio(FROM, "acusado por", "acusada por", "acusados por", "acusadas por")
          .sustantivo(TO, "cargo", "cargos")),
  SANCTIONED(
      Declaration.from(PERSON, CRIMINAL_GROUP, COMPANY, AGENCY, VESSEL, AIRCRAFT)
          .to(AGENCY)
          .orNone()
          .noun(TO, "sanction", "sanctions", "designation", "designations")
          .active(TO, "sanctioned", "designated")
          .participle(FROM, "sanctioned by", "designated by")
          .participio(
              FROM, "sancionado por", "sancionada por", "sancionados por", "sancionadas por")
          .sustantivo(TO, "sanción", "sanciones")),
  CONVICTED(
      Declaration.from(PERSON)
          .to(AGENCY)
          .orNone()
          .noun(TO, "conviction", "convictions")
          .active(TO, "convicted")
          .participle(FROM, "convicted by", "convicted in")
          .participio(FROM, "condenado por", "condenada por", "condenados por", "condenadas por")
          .sustantivo(TO, "condena", "condenas")),
  ARRESTED(
      Declaration.from(PERSON)
          .to(AGENCY)
          .orNone()
          .noun(TO, "arrest", "arrests")
          .active(TO, "arrested")
          .participle(FROM, "arrested by")
          .participio(FROM, "detenido por", "detenida por", "detenidos por", "detenidas por")
          .sustantivo(TO, "detención", "detenciones", "arresto", "arrestos")),
  EXTRADITED(
      Declaration.from(PERSON)
          .to(LOCATION)
          .orNone()
          .noun(TO, "extradition", "extraditions")
          .participle(FROM, "extradited to")
          .participio(FROM, "extraditado a", "extraditada a", "extraditados a", "extraditadas a")
          .sustantivo(TO, "extradición", "extradiciones")),
  OWNS(
      Declaration.fromActors()
          .to(COMPANY, VESSEL, AIRCRAFT)
          .noun(FROM, "owner", "owners")
          .noun(TO, "company", "companies", "business", "businesses")
          .active(FROM, "owns", "own", "controls", "control")
          .participle(TO, "owned by", "controlled by")
          .sustantivo(FROM, "dueño", "dueños", "dueña", "dueñas", "propietario", "propietarios")
          .sustantivo(TO, "empresa", "empresas")
          .verbo(FROM, "posee", "poseen", "controla", "controlan")
          .participio(TO, "propiedad de", "controlado por", "controlada por", "controladas por")),
  HOLDS_POSITION(
      Declaration.from(PERSON)
          .to(AGENCY, COMPANY)
          .noun(FROM, "official", "officials", "spokesperson")
          .noun(TO, "position", "positions", "office", "offices")
          .sustantivo(FROM, "funcionario", "funcionarios")
          .sustantivo(TO, "puesto", "puestos")),
  NATIONAL_OF(
      Declaration.from(PERSON)
          .to(LOCATION)
          .noun(FROM, "national", "nationals", "citizen", "citizens")
          .noun(TO, "nationality", "nationalities")
          .sustantivo(FROM, "ciudadano", "ciudadanos", "ciudadana", "ciudadanas")
          .sustantivo(TO, "nacionalidad", "nacionalidades")),
  BORN_IN(
      Declaration.from(PERSON)
          .to(LOCATION)
          .noun(TO, "birthplace", "birthplaces", "place of birth")
          .participle(FROM, "born in")
          .participio(FROM, "nacido en", "nacida en", "nacidos en", "nacidas en")
          .sustantivo(TO, "lugar de nacimiento")),
  SUCCEEDED(
      Declaration.from(CRIMINAL_GROUP)
          .to(CRIMINAL_GROUP)
          .noun(FROM, "successor group", "successor groups", "offshoot", "offshoots")
          .noun(TO, "predecessor", "predecessors")
          .active(FROM, "succeeded")
          .sustantivo(FROM, "grupo sucesor", "grupos sucesores", "escisión", "escisiones")
          .sustantivo(TO, "predecesor", "predecesores", "predecesora", "predecesoras")),
  PAID(
      Declaration.from(PERSON, CRIMINAL_GROUP, COMPANY, AGENCY)
          .to(PERSON, CRIMINAL_GROUP, COMPANY, AGENCY)
          .noun(FROM, "payer", "payers")
          .noun(TO, "payee", "payees")
          .active(FROM, "paid")
          .participle(TO, "paid by")
          .sustantivo(FROM, "pagador", "pagadores", "pagadora", "pagadoras")
          .verbo(FROM, "pagó a", "pagaron a")
          .participio(TO, "pagado por", "pagada por", "pagados por", "pagadas por")),
  /**
   * A tie that a list states without saying which: its words, where it has any, are the role.
   * "Linked to" is no word of it, since it asks for links of every kind.
   */
  LINKED_TO(
      Declaration.from(PERSON, CRIMINAL_GROUP, COMPANY, AGENCY, VESSEL, AIRCRAFT)
          .to(PERSON, CRIMINAL_GROUP, COMPANY, AGENCY, VESSEL, AIRCRAFT)
          .noun(FROM, "tie", "ties")
          .sustantivo(FROM, "vínculo", "vínculos"));

  private final Set<EntityType> from;
  private final Set<EntityType> to;
  private final boolean symmetric;
  private final boolean transitive;
  private final boolean mayLackTarget;
  private final Set<RelationType> implying;
  private final List<RelationWord> words;

  RelationType(Declaration declared) {
    from = Set.copyOf(declared.from);
    to = Set.copyOf(declared.to);
    symmetric = declared.symmetric;
    transitive = declared.transitive;
    mayLackTarget = declared.mayLackTarget;
    implying = Set.copyOf(declared.implying);
    words = List.copyOf(declared.words);
  }

  /** The types it may run from. */
  public Set<EntityType> from() {
    return from;
  }

  /** The types it may run to; empty where it never has another end. */
  public Set<EntityType> to() {
    return to;
  }

  public boolean permits(EntityType source, EntityType target) {
    return from.contains(source) && (target == null ? mayLackTarget : to.contains(target));
  }

  /** True where it reads the same from both ends. */
  public boolean isSymmetric() {
    return symmetric;
  }

  /** True where it may be followed to any depth. */
  public boolean isTransitive() {
    return transitive;
  }

  /** True where a claim may stand without its other end; such a claim is a fact. */
  public boolean mayLackTarget() {
    return mayLackTarget;
  }

  /** The other relations that imply it, and so answer when it is asked for. */
  public Set<RelationType> impliedBy() {
    return implying;
  }

  /**
   * True where it makes a network of persons, groups and companies: both ends may be such, and
   * neither a place, a substance or, but for {@link #LINKED_TO} and {@link #PAID}, an authority. A
   * company may own a vessel by the same relation.
   */
  public boolean isBetweenActors() {
    return this == LINKED_TO
        || this == PAID
        || !to.isEmpty()
            && Declaration.ACTORS_AND_CRAFT.containsAll(from)
            && Declaration.ACTORS_AND_CRAFT.containsAll(to);
  }

  /** The phrases that ask for it; those of {@link #KIN_OF} are in {@link Kin}. */
  public List<RelationWord> words() {
    return words;
  }

  public static Optional<RelationType> of(String name) {
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }
}
