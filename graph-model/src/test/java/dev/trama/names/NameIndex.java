package dev.trama.names;

import dev.trama.model.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;

/**
 * For the figures of names: finds, among many names in memory, those most like a given one:
 * candidates by the sounds of their words and by trigrams of them, the best of which are compared
 * word by word with rarity learnt from the names themselves. Immutable and safe for use by several
 * threads.
 *
 * <p>What a query costs is bounded: rare features are followed first and only so far, and only so
 * many candidates are compared, whatever the size of the index.
 */
final class NameIndex {
  /** One name of somebody; an id may have many. */
  public record Entry(String id, String name) {}

  /** An id with its best name, best first. */
  public record Hit(String id, String name, double score) {}

  private static final int CANDIDATES = 120;
  private static final int MOST_POSTINGS = 150_000;
  private static final double TRIGRAM_SHARE = 0.3;

  private final EntityType type;
  private final List<Entry> entries;
  private final ParsedName[] names;
  private final float[] norms;
  private final Map<String, int[]> postings;
  private final NameSimilarity similarity;

  private NameIndex(EntityType type, List<Entry> entries) {
    this.type = type;
    this.entries = entries;
    this.names = new ParsedName[entries.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = ParsedName.of(entries.get(i).name(), type);
    }
    this.similarity = new NameSimilarity(Rarity.learnt(Arrays.asList(names)));
    this.postings = postings(names);
    this.norms = new float[names.length];
    for (int i = 0; i < names.length; i++) {
      double sum = 0;
      for (String feature : features(names[i])) {
        double idf = idf(postings.get(feature).length);
        sum += idf * idf;
      }
      norms[i] = (float) Math.sqrt(sum);
    }
  }

  /** Indexes names of one type; their order is kept among equally good ones. */
  public static NameIndex of(EntityType type, Collection<Entry> entries) {
    return new NameIndex(type, List.copyOf(entries));
  }

  /** The ids whose names are most like this one, at most {@code limit}, best first. */
  public List<Hit> find(String name, int limit) {
    return find(name, limit, entry -> true);
  }

  /** The same among the entries that are wanted. */
  public List<Hit> find(String name, int limit, Predicate<Entry> wanted) {
    ParsedName query = ParsedName.of(name, type);
    Map<String, Hit> best = new HashMap<>();
    for (Candidate candidate : candidates(query)) {
      Entry entry = entries.get(candidate.index);
      if (!wanted.test(entry)) {
        continue;
      }
      double words = similarity.score(query, names[candidate.index]);
      if (words == 0) {
        continue;
      }
      double score = (1 - TRIGRAM_SHARE) * words + TRIGRAM_SHARE * candidate.cosine;
      Hit known = best.get(entry.id());
      if (known == null || known.score() < score) {
        best.put(entry.id(), new Hit(entry.id(), entry.name(), score));
      }
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Hit::score).reversed().thenComparing(Hit::id))
        .limit(limit)
        .toList();
  }

  private record Candidate(int index, double cosine) {
    static final Comparator<Candidate> WORST_FIRST =
        Comparator.comparingDouble(Candidate::cosine)
            .thenComparing(Comparator.comparingInt(Candidate::index).reversed());
  }

  private record Feature(int[] postings, double idf) {}

  private List<Candidate> candidates(ParsedName query) {
    List<Feature> known = new ArrayList<>();
    double norm = 0;
    for (String feature : features(query)) {
      int[] where = postings.get(feature);
      double idf = idf(where == null ? 0 : where.length);
      norm += idf * idf;
      if (where != null) {
        known.add(new Feature(where, idf));
      }
    }
    known.sort(Comparator.comparingInt(f -> f.postings.length));
    float[] sums = new float[names.length];
    int[] touched = new int[names.length];
    int count = 0;
    int followed = 0;
    for (Feature feature : known) {
      if (followed > 0 && followed + feature.postings.length > MOST_POSTINGS) {
        break;
      }
      followed += feature.postings.length;
      float gain = (float) (feature.idf * feature.idf);
      for (int index : feature.postings) {
        if (sums[index] == 0) {
          touched[count++] = index;
        }
        sums[index] += gain;
      }
    }
    return best(touched, count, sums, Math.sqrt(norm));
  }

  private List<Candidate> best(int[] touched, int count, float[] sums, double length) {
    PriorityQueue<Candidate> best = new PriorityQueue<>(CANDIDATES + 1, Candidate.WORST_FIRST);
    for (int i = 0; i < count; i++) {
      int index = touched[i];
      double cosine = sums[index] / (length * norms[index]);
      if (best.size() < CANDIDATES || cosine > best.peek().cosine) {
        best.add(new Candidate(index, cosine));
        if (best.size() > CANDIDATES) {
          best.poll();
        }
      }
    }
    return List.copyOf(best);
  }

  private double idf(int frequency) {
    return Math.log((names.length + 1.0) / (frequency + 0.5));
  }

  private static Map<String, int[]> postings(ParsedName[] names) {
    Map<String, IntList> lists = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String feature : features(names[i])) {
        lists.computeIfAbsent(feature, k -> new IntList()).add(i);
      }
    }
    Map<String, int[]> postings = new HashMap<>(lists.size() * 2);
    lists.forEach((feature, list) -> postings.put(feature, list.toArray()));
    return postings;
  }

  /** Whole sounds, skeletons and trigrams of each word; the words' order does not matter. */
  private static Set<String> features(ParsedName name) {
    Set<String> features = new HashSet<>();
    for (NameToken token : name.tokens()) {
      features.add("=" + token.sound());
      if (token.skeleton().length() > 1) {
        features.add("~" + token.skeleton());
      }
      String padded = "_" + token.sound() + "_";
      for (int i = 0; i + 3 <= padded.length(); i++) {
        features.add(padded.substring(i, i + 3));
      }
    }
    return features;
  }

  private static final class IntList {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    int[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
