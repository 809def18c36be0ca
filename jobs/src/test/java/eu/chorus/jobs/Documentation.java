package eu.chorus.jobs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What sources leave unsaid: public types without Javadoc, packages without one sentence. */
final class Documentation {
  private static final Set<Tree.Kind> TYPES =
      Set.of(
          Tree.Kind.CLASS,
          Tree.Kind.INTERFACE,
          Tree.Kind.ENUM,
          Tree.Kind.RECORD,
          Tree.Kind.ANNOTATION_TYPE);

  private Documentation() {}

  static List<String> faults(Path root) throws IOException {
    var sources = root.toAbsolutePath().normalize();
    var files = new ArrayList<Path>();
    var silent = new TreeSet<String>();
    try (var walk = Files.walk(sources)) {
      walk.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
    }
    for (var file : files) {
      if (!Files.exists(file.resolveSibling("package-info.java"))) {
        silent.add(sources.relativize(file.getParent()) + ": no package-info.java");
      }
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      var docs = DocTrees.instance(task);
      for (var unit : task.parse()) {
        var name = sources.relativize(Path.of(unit.getSourceFile().toUri())).toString();
        if (name.endsWith("package-info.java")) {
          if (!saysOneSentence(docs, unit)) {
            silent.add(name + ": not one sentence");
          }
        } else {
          publicTypes(new TreePath(unit), unit.getTypeDecls()).stream()
              .filter(type -> docs.getDocComment(type) == null)
              .forEach(type -> silent.add(name + ": public type without Javadoc"));
        }
      }
    }
    return List.copyOf(silent);
  }

  private static boolean saysOneSentence(DocTrees docs, CompilationUnitTree unit) {
    var comment = docs.getDocCommentTree(new TreePath(new TreePath(unit), unit.getPackage()));
    return comment != null && !comment.getFirstSentence().isEmpty() && comment.getBody().isEmpty();
  }

  private static List<TreePath> publicTypes(TreePath parent, List<? extends Tree> members) {
    var found = new ArrayList<TreePath>();
    for (var member : members) {
      if (member instanceof ClassTree type
          && TYPES.contains(type.getKind())
          && (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
              || parent.getLeaf().getKind() == Tree.Kind.INTERFACE)) {
        var path = new TreePath(parent, type);
        found.add(path);
        found.addAll(publicTypes(path, type.getMembers()));
      }
    }
    return found;
  }
}
