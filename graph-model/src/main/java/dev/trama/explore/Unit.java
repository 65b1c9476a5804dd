package dev.trama.explore;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.List;

/**
 * A group with what it is made of.
 *
 * @param link what ties it to the group above; null at the top
 * @param leaders the best-supported first, at most as many as were asked for
 * @param leaderCount how many there are
 * @param members those who are not said to lead it
 * @param units the groups that are part of it
 */
public record Unit(
    Ref group,
    Hop link,
    List<Hop> leaders,
    long leaderCount,
    List<Hop> members,
    long memberCount,
    List<Unit> units) {}
