/** The consolidated sanctions list of the United Nations Security Council, in its XML form. */
package dev.trama.formats.un;
