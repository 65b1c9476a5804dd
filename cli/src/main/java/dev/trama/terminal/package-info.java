/**
 * What a command may know of the terminal it talks to: streams, width, folder, environment, and
 * whether the user asked it to stop. Nothing here knows commands, so that the workspace server, the
 * in-process start and tests can each bring their own.
 */
package dev.trama.terminal;
