/** Figures on invented networks: programs to be run by hand, not tests. */
package dev.trama.benchmark;
