/**
 * How answers look: tables, trees and the machine-readable formats. Everything printed passes
 * through {@link dev.trama.render.Printable}, so no outside text reaches the terminal as control
 * characters.
 */
package dev.trama.render;
