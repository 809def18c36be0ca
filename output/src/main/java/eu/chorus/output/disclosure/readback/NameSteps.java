package eu.chorus.output.disclosure.readback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Names of many files or parts in reading orders: as they are; what each is called within its
 * folder, without what tells its type; and the folders of each level. A sentence may be spread over
 * the names of many, and neither folders nor endings must part it.
 */
final class NameSteps {
  private NameSteps() {}

  /** Every reading of these names, the first as they are. */
  static List<List<Strand.Unit>> readings(List<Strand.Unit> names) {
    var readings = new LinkedHashSet<List<Strand.Unit>>();
    readings.add(List.copyOf(names));
    readings.add(names.stream().map(name -> with(name, called(name.text()))).toList());
    int level = 0;
    for (var folders = folders(names, 0); !folders.isEmpty(); folders = folders(names, ++level)) {
      readings.add(folders);
    }
    return new ArrayList<>(readings);
  }

  private static String called(String name) {
    var last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** The folders of one level, each once where several names in a row share it. */
  private static List<Strand.Unit> folders(List<Strand.Unit> names, int level) {
    var folders = new ArrayList<Strand.Unit>();
    var before = "";
    for (var name : names) {
      var folder = folder(name.text(), level);
      if (!folder.isEmpty() && !Objects.equals(folder, before)) {
        folders.add(with(name, folder));
      }
      before = folder;
    }
    return folders;
  }

  private static String folder(String name, int level) {
    int from = 0;
    for (int i = 0; i < level && from >= 0; i++) {
      from = name.indexOf('/', from) + 1;
      from = from == 0 ? -1 : from;
    }
    int to = from < 0 ? -1 : name.indexOf('/', from);
    return to < 0 ? "" : name.substring(from, to);
  }

  private static Strand.Unit with(Strand.Unit name, String text) {
    return new Strand.Unit(name.place(), text);
  }
}
