/**
 * The commands: each parses its options, calls one facade, and hands what comes back to the
 * renderer.
 */
package dev.trama.cli;
