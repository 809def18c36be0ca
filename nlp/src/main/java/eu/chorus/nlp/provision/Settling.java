package eu.chorus.nlp.provision;

import eu.chorus.nlp.provision.Group.Act;
import eu.chorus.nlp.provision.Group.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what the groups of a text mean once all of them are read. */
final class Settling {
  /** Articles of the AI Act; a higher number is of another act. */
  private static final int ARTICLES = 113;

  /** Recitals of the AI Act. */
  private static final int RECITALS = 180;

  /** The articles of its chapter V, on general-purpose AI models: nobody means another act's. */
  private static final int FIRST_OF_MODELS = 51;

  private static final int LAST_OF_MODELS = 56;

  /** A line longer than this is no heading. */
  private static final int LONGEST_HEADING = 120;

  private final String text;
  private final Resolver resolver;
  private final Map<Role, Reference> last;
  private final Set<String> ofOtherActs = new HashSet<>();
  private final List<Mention> mentions = new ArrayList<>();
  private Optional<Reference> section;
  private int ended;

  Settling(String text, Resolver resolver, Context before) {
    this.text = text;
    this.resolver = resolver;
    this.last = before.last();
    this.section = before.section();
  }

  Reading settle(List<Group> groups) {
    List<Group> told = told(groups);
    for (Group group : told) {
      if (group.found().isEmpty()) {
        meant(group.head())
            .ifPresent(ref -> add(new Found(group.start(), group.end(), ref), ref, ""));
      } else if (group.head().code() || group.head() == Role.APPENDIX) {
        boolean ownAlone = group.act() == Act.OWN_DRAFT && group.draft().isEmpty();
        group.found().stream()
            .filter(f -> !ownAlone || resolver.own(f.ref()))
            .forEach(f -> add(f, f.ref(), group.draft()));
        heading(group);
      } else {
        law(group);
      }
      ended = group.end();
    }
    return new Reading(mentions, new Context(section, last));
  }

  /** In "Article 3 and Article 4 of the DSM Directive" both are the Directive's. */
  private static List<Group> told(List<Group> groups) {
    var told = new ArrayList<>(groups);
    for (int i = told.size() - 2; i >= 0; i--) {
      Group group = told.get(i);
      Group next = told.get(i + 1);
      boolean follows =
          group.chained()
              && group.act() == Act.UNSAID
              && next.act() == Act.OTHER
              && group.head() == next.head()
              && group.found().stream().noneMatch(f -> ofModels(f.ref()));
      if (follows) {
        told.set(
            i,
            new Group(
                group.head(),
                group.found(),
                Act.OTHER,
                group.start(),
                group.end(),
                true,
                group.draft()));
      }
    }
    return told;
  }

  private static boolean ofModels(Reference ref) {
    return ref.kind() == Role.ARTICLE
        && ref.integer() >= FIRST_OF_MODELS
        && ref.integer() <= LAST_OF_MODELS;
  }

  private void law(Group group) {
    for (Found f : group.found()) {
      String whole = f.ref().whole().toString();
      if (group.act() == Act.AI_ACT) {
        ofOtherActs.remove(whole);
      }
      boolean other =
          group.act() == Act.OTHER
              || (group.act() == Act.UNSAID && ofOtherActs.contains(whole))
              || f.ref().integer() > (group.head() == Role.ARTICLE ? ARTICLES : RECITALS);
      if (other) {
        ofOtherActs.add(whole);
        last.remove(group.head());
      } else {
        add(f, f.ref(), "");
      }
    }
  }

  private void add(Found found, Reference ref, String draft) {
    mentions.add(resolver.resolve(new Found(found.start(), found.end(), ref), draft));
    if (!resolver.own(ref)
        && Optional.ofNullable(last.get(ref.kind())).filter(resolver::own).isPresent()) {
      return; // "this Measure" is one of the draft that is answered
    }
    if (ref.kind() == Role.SUB_MEASURE) {
      last.put(Role.MEASURE, ref); // "this Measure" may be a Sub-Measure
    }
    last.put(ref.kind(), ref.whole());
  }

  private Optional<Reference> meant(Role kind) {
    boolean measure =
        section.filter(s -> kind == Role.MEASURE && s.kind() == Role.SUB_MEASURE).isPresent();
    return (measure ? section : section.filter(s -> s.kind() == kind))
        .or(() -> Optional.ofNullable(last.get(kind)))
        .or(() -> section.flatMap(s -> resolver.above(s, kind)));
  }

  /** A line that begins with one provision and is short, or ends there, heads a section. */
  private void heading(Group group) {
    if (group.found().size() != 1 || !group.head().code() || !beginsLine(group.start())) {
      return;
    }
    int end = text.indexOf('\n', group.end());
    String rest = text.substring(group.end(), end < 0 ? text.length() : end).strip();
    boolean label = rest.startsWith(":") || rest.startsWith("\u2013") || rest.startsWith("\u2014");
    boolean title = end >= 0 && rest.length() <= LONGEST_HEADING && !rest.endsWith(".");
    if (label || title) {
      section = Optional.of(group.found().get(0).ref());
    }
  }

  private boolean beginsLine(int start) {
    int at = start - 1;
    while (at >= ended && text.charAt(at) != '\n' && !Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    return at < ended ? ended == 0 : text.charAt(at) == '\n';
  }
}
