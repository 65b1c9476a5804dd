package dev.trama.resolve;

/**
 * Who a profile is.
 *
 * @param founded true where nobody known fits and the profile founds the entity
 * @param why in words, for whoever reviews it
 * @param score 0 to 1: how sure
 */
public record Decision(String profile, String entity, boolean founded, String why, double score) {}
