package dev.trama.formats.ofac;

import dev.trama.model.Identifier;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads identity documents and register numbers out of remarks: kind, number, issuer. */
final class Documents {
  private static final Pattern TAIL =
      Pattern.compile(
          "(?<number>.+?)(?: \\([^()]*\\))?? ?(?:\\((?<issuer>[^()]*)\\))?"
              + "(?:,? issued (?<issued>.*?))?(?:,? expire[sd] (?<expires>.*?))?");

  /** The labels as OFAC writes them, the longest first; with what we call each. */
  private static final Map<String, String> SCHEMES = new TreeMap<>((a, b) -> order(a, b));

  static {
    scheme("passport", "Passport", "Diplomatic Passport", "British National Overseas Passport");
    scheme("passport", "Passport Booklet:", "Passport Booklet", "Stateless Person ID Card");
    scheme("cedula", "Cedula No.", "Cedula de Ciudadania", "Cedula de Residencia");
    scheme("cedula-extranjera", "Cedula de Extranjeria");
    scheme("national-id", "National ID No. JMB", "National ID No.", "D.N.I.", "Personal ID Card");
    scheme(
        "national-id", "Numero de Identidad", "Tazkira National ID Card", "Citizen's Card Number");
    scheme("national-id", "Turkish Identification Number", "Kenyan ID No.", "LE Number");
    scheme("national-id", "Bosnian Personal ID No.", "Moroccan Personal ID No.", "C.U.I.");
    scheme("foreign-id", "National Foreign ID Number", "Residency Number", "Immigration No.");
    scheme("identification", "Identification Number");
    scheme("curp", "C.U.R.P. #", "C.U.R.P.", "CURP");
    scheme("rfc", "R.F.C. #", "R.F.C.", "RFC");
    scheme("ife", "I.F.E.", "Credencial electoral", "Electoral Registry No.");
    scheme("cuip", "C.U.I.P.");
    scheme("cartilla", "Cartilla de Servicio Militar Nacional");
    scheme("nit", "NIT #", "NIT");
    scheme("ruc", "RUC #", "RUC");
    scheme("rif", "RIF #", "RIF");
    scheme("rtn", "RTN");
    scheme("cuit", "C.U.I.T.");
    scheme("cif", "C.I.F.");
    scheme("tax-id", "Tax ID No.", "US FEIN", "Italian Fiscal Code:", "Italian Fiscal Code");
    scheme("tax-id", "Numero Unico de Identificacao Tributaria (NUIT)");
    scheme("vat", "V.A.T. Number BG", "V.A.T. Number BE", "V.A.T. Number");
    scheme("ssn", "SSN");
    scheme("driving-licence", "Driver's License No.");
    scheme("birth-certificate", "Birth Certificate Number");
    scheme("travel-document", "Travel Document Number", "Visa Number", "VisaNumberID");
    scheme("chinese-commercial-code", "Chinese Commercial Code");
    scheme("company-imo", "Identification Number IMO", "Company Number IMO");
    scheme("registration", "Registration Number", "Registration ID", "Company Number");
    scheme("registration", "UK Company Number", "Commercial Registry Number", "C.R. No.");
    scheme("registration", "Business Registration Number", "Business Number", "Enterprise Number");
    scheme("registration", "Business Registration Document #", "Public Registration Number");
    scheme("registration", "Business Registration Document # CUD:", "Legal Entity Number");
    scheme("registration", "Chamber of Commerce Number", "Branch Unit Number", "File Number");
    scheme("registration", "Certificate of Incorporation Number", "Government Gazette Number");
    scheme("registration", "Dubai Chamber of Commerce Membership No.", "Registered Charity No.");
    scheme("uscc", "Unified Social Credit Code (USCC)");
    scheme("uscc", "United Social Credit Code Certificate (USCCC)");
    scheme("folio-mercantil", "Folio Mercantil No.");
    scheme("matricula-mercantil", "Matricula Mercantil No");
    scheme("licence", "Trade License No.", "License", "Pilot License Number", "SRE Permit No.");
    scheme("duns", "D-U-N-S Number");
    scheme("swift", "SWIFT/BIC");
    scheme("bik", "BIK (RU)");
    scheme("imo", "Vessel Registration Identification IMO");
    scheme("mmsi", "MMSI");
    scheme("tail", "Aircraft Tail Number");
    scheme("former-tail", "Previous Aircraft Tail Number");
    scheme("msn", "Aircraft Manufacturer's Serial Number (MSN)", "Aircraft Serial Identification");
    scheme("msn", "Aircraft Construction Number (also called L/N or S/N or F/N)");
    scheme("transponder", "Aircraft Mode S Transponder Code");
  }

  private static final String WALLET = "Digital Currency Address - ";

  private Documents() {}

  /** The identifier that a clause states; empty where it states none of a known kind. */
  static Optional<Identifier> parse(String clause) {
    if (clause.startsWith(WALLET)) {
      String[] parts = clause.substring(WALLET.length()).split(" ", 2);
      return parts.length < 2
          ? Optional.empty()
          : Optional.of(new Identifier("wallet", parts[0], parts[1].strip()));
    }
    for (Map.Entry<String, String> each : SCHEMES.entrySet()) {
      String label = each.getKey();
      if (clause.startsWith(label)
          && clause.length() > label.length() + 1
          && clause.charAt(label.length()) == ' ') {
        return number(each.getValue(), clause.substring(label.length() + 1).strip());
      }
    }
    return Optional.empty();
  }

  /** The label with which the clause starts: what its line is called. */
  static String label(String clause) {
    if (clause.startsWith(WALLET)) {
      return WALLET.substring(0, WALLET.length() - 3);
    }
    return SCHEMES.keySet().stream()
        .filter(label -> clause.startsWith(label + " "))
        .findFirst()
        .orElseThrow();
  }

  /** What we call a kind of document that the XML forms name in full; a slug of it where new. */
  static String schemeOf(String kind) {
    String known = SCHEMES.get(kind);
    if (known != null) {
      return known;
    }
    String slug =
        kind.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "document" : slug;
  }

  private static Optional<Identifier> number(String scheme, String rest) {
    Matcher m = TAIL.matcher(rest);
    if (!m.matches() || m.group("number").chars().noneMatch(Documents::isAlphanumeric)) {
      return Optional.empty();
    }
    // Words without a digit are prose about a document, not its number.
    boolean digits = m.group("number").chars().anyMatch(Character::isDigit);
    return digits || scheme.equals("swift") || m.group("number").indexOf(' ') < 0
        ? Optional.of(new Identifier(scheme, m.group("issuer"), m.group("number")))
        : Optional.empty();
  }

  private static boolean isAlphanumeric(int c) {
    return Character.isLetterOrDigit(c);
  }

  private static void scheme(String scheme, String... labels) {
    for (String label : labels) {
      SCHEMES.put(label, scheme);
    }
  }

  private static int order(String a, String b) {
    return a.length() != b.length() ? b.length() - a.length() : a.compareTo(b);
  }
}
