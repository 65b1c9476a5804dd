/**
 * Workspaces: one investigation each, a folder with its settings and its graph. Which graph a
 * command talks to is decided here, once: option, environment, workspace settings, default.
 */
package dev.trama.workspace;
