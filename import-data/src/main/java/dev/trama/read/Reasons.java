package dev.trama.read;

/** Why a library could not read something, on one line. */
final class Reasons {
  private Reasons() {}

  static String of(Throwable e) {
    String message = e.getMessage();
    return message == null || message.isBlank()
        ? e.getClass().getSimpleName()
        : TextNormaliser.normalise(message).replaceAll("\\s+", " ").strip();
  }
}
