package dev.trama.explore;

import dev.trama.query.Hop;
import dev.trama.query.Ref;
import java.util.List;

/**
 * Somebody in a family, under the relative who is nearer to whom it is about.
 *
 * @param kin what they are to the relative above them; null for whom it is about
 * @param inferred what follows that they are to whom it is about, such as brother-in-law; null
 *     where nothing follows for sure, or the claims say it themselves
 * @param link what says {@code kin}; null for whom it is about
 * @param also their other kinship within the family
 * @param relatives those who come under them
 */
public record Relative(
    Ref person, String kin, String inferred, Hop link, List<Hop> also, List<Relative> relatives) {}
