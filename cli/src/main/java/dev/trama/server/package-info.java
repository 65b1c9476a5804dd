/**
 * The workspace server: owns the store of one workspace, keeps its graph warm, runs the commands
 * that thin clients hand it, and leaves when nobody needs it.
 */
package dev.trama.server;
