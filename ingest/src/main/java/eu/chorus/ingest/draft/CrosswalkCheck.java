package eu.chorus.ingest.draft;

import eu.chorus.ingest.draft.Crosswalk.Stated;
import eu.chorus.model.Provision;
import eu.chorus.model.ProvisionKey;
import eu.chorus.model.Succession;
import eu.chorus.problem.Place;
import eu.chorus.problem.Problem;
import eu.chorus.problem.ProblemKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a crosswalk says that cannot be, and what it leaves unsaid. */
final class CrosswalkCheck {
  private CrosswalkCheck() {}

  /** A step from one draft to another, as seen from one provision. */
  private record Side(ProvisionKey provision, String otherRound) {}

  /** Lines that contradict one another, each told at the later line. */
  static List<Problem> contradictions(String file, List<Stated> stated) {
    var problems = new ArrayList<Problem>();
    Map<Side, List<Stated>> bySource = new LinkedHashMap<>();
    Map<Side, List<Stated>> byTarget = new LinkedHashMap<>();
    var pairs = new HashMap<Succession, Stated>();
    for (Stated line : stated) {
      Succession s = line.succession();
      var pair = new Succession(s.fromRound(), s.from(), s.toRound(), s.to(), Succession.Kind.KEPT);
      if (pairs.putIfAbsent(pair, line) != null) {
        problems.add(at(file, line, s.from() + " and " + s.to() + " are paired twice"));
        continue;
      }
      if (!s.from().isEmpty()) {
        bySource.computeIfAbsent(source(s), k -> new ArrayList<>()).add(line);
      }
      if (!s.to().isEmpty()) {
        byTarget.computeIfAbsent(target(s), k -> new ArrayList<>()).add(line);
      }
    }
    bySource.forEach((side, lines) -> fates(file, side.provision().id(), lines, problems));
    byTarget.forEach((side, lines) -> origins(file, side.provision().id(), lines, problems));
    for (Stated line : stated) {
      Succession s = line.succession();
      if (s.kind() == Succession.Kind.MERGED && successors(byTarget, target(s)) < 2) {
        problems.add(at(file, line, "nothing else is merged into " + s.to()));
      }
      if (s.kind() == Succession.Kind.SPLIT && successors(bySource, source(s)) < 2) {
        problems.add(at(file, line, "nothing else is split off " + s.from()));
      }
    }
    return problems;
  }

  private static int successors(Map<Side, List<Stated>> lines, Side side) {
    return lines.getOrDefault(side, List.of()).size();
  }

  /** A provision that was deleted has no other fate; one that was kept is one provision still. */
  private static void fates(String file, String id, List<Stated> lines, List<Problem> problems) {
    for (Stated line : lines.subList(1, lines.size())) {
      var kinds = List.of(lines.get(0).succession().kind(), line.succession().kind());
      if (kinds.contains(Succession.Kind.DELETED)) {
        problems.add(at(file, line, id + " is deleted and is not"));
      } else if (kinds.contains(Succession.Kind.KEPT)) {
        problems.add(at(file, line, id + " is kept and has another successor"));
      }
    }
  }

  /** A provision that is new comes from nothing; one that was kept comes from one provision. */
  private static void origins(String file, String id, List<Stated> lines, List<Problem> problems) {
    var numbered =
        lines.stream().filter(l -> l.succession().kind() != Succession.Kind.FOLDED).toList();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(0).succession().kind() == Succession.Kind.NEW
          || lines.get(i).succession().kind() == Succession.Kind.NEW) {
        problems.add(at(file, lines.get(i), id + " is new and is not"));
      }
    }
    for (int i = 1; i < numbered.size(); i++) {
      if (numbered.get(0).succession().kind() == Succession.Kind.KEPT
          || numbered.get(i).succession().kind() == Succession.Kind.KEPT) {
        problems.add(at(file, numbered.get(i), id + " is kept and has another predecessor"));
      }
    }
  }

  /**
   * Provisions of a step between two drafts that no line speaks of. A line on a provision speaks of
   * what stands under it, and lines on all that stands under it speak of the provision.
   */
  static List<Problem> uncovered(String file, List<Stated> stated, List<Provision> drafts) {
    Map<Side, Set<String>> named = new LinkedHashMap<>();
    for (Stated line : stated) {
      Succession s = line.succession();
      named.computeIfAbsent(step(s.fromRound(), s.toRound()), k -> new HashSet<>()).add(s.from());
      named.computeIfAbsent(step(s.toRound(), s.fromRound()), k -> new HashSet<>()).add(s.to());
    }
    var problems = new ArrayList<Problem>();
    named.forEach(
        (side, ids) -> {
          var draft = Provisions.of(side.provision().round(), drafts);
          for (Provision p : draft.all()) {
            if (!under(draft, p, ids) && !over(draft, p, ids)) {
              problems.add(
                  new Problem(
                      ProblemKind.CROSSWALK_UNCOVERED,
                      Place.of(file),
                      p.id() + " of " + p.round() + ", towards " + side.otherRound()));
            }
          }
        });
    return problems;
  }

  private static boolean under(Provisions draft, Provision p, Set<String> ids) {
    return ids.contains(p.id()) || draft.parent(p).filter(q -> under(draft, q, ids)).isPresent();
  }

  private static boolean over(Provisions draft, Provision p, Set<String> ids) {
    var children = draft.children(p);
    return !children.isEmpty()
        && children.stream().allMatch(c -> ids.contains(c.id()) || over(draft, c, ids));
  }

  private static Side step(String round, String otherRound) {
    return new Side(new ProvisionKey(round, ""), otherRound);
  }

  private static Side source(Succession s) {
    return new Side(new ProvisionKey(s.fromRound(), s.from()), s.toRound());
  }

  private static Side target(Succession s) {
    return new Side(new ProvisionKey(s.toRound(), s.to()), s.fromRound());
  }

  private static Problem at(String file, Stated line, String detail) {
    return new Problem(
        ProblemKind.CROSSWALK_CONTRADICTION, new Place(file, "", line.line(), ""), detail);
  }
}
