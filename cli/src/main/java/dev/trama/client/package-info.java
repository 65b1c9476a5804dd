/**
 * The thin client: what must start fast. It knows the JDK and itself alone, since each further
 * class costs every command time. The workspace server speaks the same protocol and reads the same
 * registry, and therefore uses these classes too.
 */
package dev.trama.client;
