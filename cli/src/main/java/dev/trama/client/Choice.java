package dev.trama.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What the client must know of a command before anyone parses it: whose server to ask.
 *
 * @param name the workspace
 * @param elsewhere whether the command talks to a Neo4j elsewhere, so that no store need be opened
 */
record Choice(String name, boolean elsewhere) {
  /** Options of every command that take a value and do not matter here. */
  private static final Set<String> VALUED = Set.of("--user", "--format", "--columns", "--sort");

  /**
   * Reads options as the command line parser will: also {@code -wNAME} and {@code
   * --workspace=NAME}.
   */
  static Choice of(String[] args, Map<String, String> environment) {
    String name = environment.getOrDefault("TRAMA_WORKSPACE", "");
    boolean elsewhere = environment.containsKey("TRAMA_URI");
    String command = "";
    boolean named = false;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String arg = args[i];
      if ((arg.equals("-w") || arg.equals("--workspace")) && i + 1 < args.length) {
        name = args[++i];
        named = true;
      } else if (arg.startsWith("--workspace=")) {
        name = arg.substring("--workspace=".length());
        named = true;
      } else if (arg.startsWith("-w") && arg.length() > 2) {
        name = arg.substring(arg.startsWith("-w=") ? 3 : 2);
        named = true;
      } else if (arg.equals("--uri") || arg.startsWith("--uri=")) {
        elsewhere = true;
        i += arg.equals("--uri") ? 1 : 0;
      } else if (VALUED.contains(arg)) {
        i++;
      } else if (command.isEmpty() && !arg.startsWith("-")) {
        command = arg;
      }
    }
    // Where another one is named, the command refuses.
    if (command.equals(Home.QUICKSTART_WORKSPACE) && !named) {
      name = Home.QUICKSTART_WORKSPACE;
    }
    return new Choice(name.isBlank() ? Home.DEFAULT_WORKSPACE : name, elsewhere);
  }

  /** The workspace's folder; only the default one and the quick start's are made where missing. */
  Path folder(Path home) throws IOException, Refusal {
    if (!Home.isValidName(name)) {
      throw new Refusal("no workspace can be named so: " + Home.nameRule(), 2);
    }
    Path folder = Home.workspace(home, name);
    if (!Files.isDirectory(folder)) {
      if (!name.equals(Home.DEFAULT_WORKSPACE) && !name.equals(Home.QUICKSTART_WORKSPACE)) {
        throw new Refusal(Home.noWorkspace(home, name), 2);
      }
      Home.createPrivate(folder);
    }
    return folder;
  }
}
