package dev.trama.server;

/** Sends signals to processes. */
public final class Signals {
  private Signals() {}

  /**
   * Sends one, by the shell: not every machine has a program for it.
   *
   * @param name without SIG
   */
  public static void send(String name, long pid) throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "kill -" + name + " " + pid).inheritIO().start().waitFor();
  }
}
