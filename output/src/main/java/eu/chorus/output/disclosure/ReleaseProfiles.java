package eu.chorus.output.disclosure;

import eu.chorus.output.disclosure.names.Participants;
import eu.chorus.output.disclosure.policy.ReleasePolicy;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import eu.chorus.problem.UserException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The release policy by profile, from {@code release-policy.properties}: whom a release is for, and
 * how strict it is. A consultation may choose a stricter profile or stricter numbers, for all or
 * for one audience; nothing is ever looser than {@link ReleasePolicy#standard()}.
 */
public final class ReleaseProfiles {
  private static final String FILE = "release-policy.properties";
  private static final String PROFILE = "profile";

  private final Map<String, ReleasePolicy> profiles;

  private ReleaseProfiles(Map<String, ReleasePolicy> profiles) {
    this.profiles = Map.copyOf(profiles);
  }

  /** The profiles that come with Chorus. */
  public static ReleaseProfiles standard() {
    try (var in = Objects.requireNonNull(ReleaseProfiles.class.getResourceAsStream(FILE))) {
      var lines = new Properties();
      lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return of(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The profiles of these lines.
   *
   * @throws UserException with every setting that is missing, unknown, no number or too loose
   */
  static ReleaseProfiles of(Properties lines) {
    var problems = new ArrayList<Problem>();
    var like = new TreeMap<String, String>();
    var own = new TreeMap<String, Map<String, Integer>>();
    for (var key : new TreeSet<>(lines.stringPropertyNames())) {
      var value = lines.getProperty(key).strip();
      int dot = key.indexOf('.');
      var settings =
          own.computeIfAbsent(dot < 0 ? key : key.substring(0, dot), p -> new TreeMap<>());
      if (dot < 0) {
        like.put(key, value);
      } else {
        number(value, Place.key(FILE, key), problems)
            .ifPresent(n -> settings.put(key.substring(dot + 1), n));
      }
    }
    var profiles = new HashMap<String, ReleasePolicy>();
    ReleasePolicy.audiences().forEach(name -> own.computeIfAbsent(name, p -> new TreeMap<>()));
    own.forEach(
        (profile, settings) -> {
          var all = new TreeMap<>(own.getOrDefault(like.getOrDefault(profile, ""), Map.of()));
          all.putAll(settings);
          problems.addAll(faults(profile, settings, all, lines));
          profiles.put(profile, ReleasePolicy.standard().with(all));
        });
    like.forEach(
        (profile, other) -> {
          if (like.containsKey(other) || !own.containsKey(other)) {
            problems.add(
                new Problem(
                    ProblemKind.CONFIG_DANGLING_REFERENCE, Place.key(FILE, profile), other));
          }
        });
    refuse(problems);
    return new ReleaseProfiles(profiles);
  }

  private static List<Problem> faults(
      String profile, Map<String, Integer> own, Map<String, Integer> all, Properties lines) {
    var problems = new ArrayList<Problem>();
    problems.addAll(
        ReleasePolicy.standard().faults(own, name -> Place.key(FILE, profile + "." + name)));
    ReleasePolicy.names()
        .filter(name -> !all.containsKey(name) && !lines.containsKey(profile + "." + name))
        .forEach(
            name ->
                problems.add(
                    new Problem(
                        ProblemKind.CONFIG_MISSING_KEY,
                        Place.key(FILE, profile + "." + name),
                        "")));
    return problems;
  }

  /**
   * The policy for each of {@link ReleasePolicy#audiences()} of a consultation, in alphabetical
   * order.
   *
   * @param release what the consultation says, by key: {@code k}, {@code profile}; for one audience
   *     alone {@code chairs.k}, {@code chairs.profile}; {@link Participants#SETTING} is no number
   *     and says nothing here
   * @throws UserException with everything that is wrong with what it says, whomever it is for
   */
  public SortedMap<String, ReleasePolicy> policies(Map<String, String> release) {
    var problems = new LinkedHashSet<Problem>();
    var policies = new TreeMap<String, ReleasePolicy>();
    for (var name : new TreeSet<>(ReleasePolicy.audiences())) {
      policies.put(name, policy(release, name, problems));
    }
    release.keySet().stream()
        .filter(key -> key.contains("."))
        .filter(key -> !ReleasePolicy.audiences().contains(key.substring(0, key.indexOf('.'))))
        .sorted()
        .forEach(key -> problems.add(unknown(key)));
    refuse(List.copyOf(problems));
    return policies;
  }

  /**
   * The policy for one audience of a consultation.
   *
   * @param release as in {@link #policies}
   * @param audience one of {@link ReleasePolicy#audiences()}
   * @throws UserException with everything that is wrong with what it says, whomever it is for
   */
  public ReleasePolicy policy(Map<String, String> release, String audience) {
    return Objects.requireNonNull(policies(release).get(audience), "an audience that there is not");
  }

  private ReleasePolicy policy(
      Map<String, String> release, String audience, Collection<Problem> problems) {
    var policy = Objects.requireNonNull(profiles.get(audience));
    for (var prefix : List.of("", audience + ".")) {
      var settings = new TreeMap<String, Integer>();
      for (var entry : new TreeMap<>(release).entrySet()) {
        var key = entry.getKey();
        var name = key.startsWith(prefix) ? key.substring(prefix.length()) : ".";
        if (name.equals(Participants.SETTING)) {
          if (!prefix.isEmpty()) { // who agrees to be named agrees to be named to everybody
            problems.add(
                new Problem(
                    ProblemKind.CONFIG_UNKNOWN_KEY, place(key), "for all alike: release." + name));
          }
        } else if (name.equals(PROFILE)) {
          policy = chosen(policy, key, entry.getValue(), problems);
        } else if (!name.contains(".")) {
          number(entry.getValue(), place(key), problems).ifPresent(n -> settings.put(name, n));
        }
      }
      problems.addAll(policy.faults(settings, name -> place(prefix + name)));
      policy = policy.with(settings);
    }
    return policy;
  }

  /** The profile of that name, which must not be looser than what holds without it. */
  private ReleasePolicy chosen(
      ReleasePolicy policy, String key, String name, Collection<Problem> problems) {
    var profile = profiles.get(name);
    if (profile == null) {
      var known = String.join(", ", new TreeSet<>(profiles.keySet()));
      problems.add(new Problem(ProblemKind.CONFIG_BAD_VALUE, place(key), "allowed: " + known));
      return policy;
    }
    problems.addAll(policy.faults(profile.numbers(), setting -> place(key)));
    return profile;
  }

  private static Problem unknown(String key) {
    var known = String.join(", ", new TreeSet<>(ReleasePolicy.audiences()));
    return new Problem(ProblemKind.CONFIG_UNKNOWN_KEY, place(key), "known: " + known);
  }

  private static Optional<Integer> number(String value, Place place, Collection<Problem> problems) {
    if (value.matches("[0-9]{1,9}")) {
      return Optional.of(Integer.parseInt(value));
    }
    problems.add(
        new Problem(ProblemKind.CONFIG_BAD_VALUE, place, "expected a whole number, 0 or more"));
    return Optional.empty();
  }

  private static Place place(String key) {
    return Place.key("consultation.yaml", "release." + key);
  }

  private static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new UserException(problems);
    }
  }
}
