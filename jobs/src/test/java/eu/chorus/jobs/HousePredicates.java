package eu.chorus.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/** The words in which the rules of the house are written. */
final class HousePredicates {
  private static final Set<String> BARE =
      Set.of(
          "java.lang.RuntimeException",
          "java.lang.Exception",
          "java.lang.Error",
          "java.lang.Throwable");

  private HousePredicates() {}

  static DescribedPredicate<JavaClass> theMain() {
    return describe(
        "Main",
        type ->
            type.getName().equals("eu.chorus.jobs.Main")
                || type.getName().startsWith("eu.chorus.jobs.Main$"));
  }

  /** Calls and references alike, which {@code callMethod} would not see. */
  static DescribedPredicate<JavaAccess<?>> theMethod(String owner, String name) {
    return describe(
        owner + "." + name,
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget
                && access.getTargetOwner().getName().equals(owner)
                && access.getTarget().getName().equals(name));
  }

  static DescribedPredicate<JavaAccess<?>> theConstructorOf(String owner) {
    return theMethod(owner, JavaConstructor.CONSTRUCTOR_NAME);
  }

  static DescribedPredicate<JavaAccess<?>> theEndOfTheJvm() {
    return describe(
        "the end of the JVM",
        access ->
            Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt")
                .contains(access.getTargetOwner().getName() + "." + access.getTarget().getName()));
  }

  static DescribedPredicate<JavaAccess<?>> ambient() {
    return describe(
        "a default locale, zone or charset, the clock or chance",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && Ambient.CALLS.contains(Ambient.signature(target)));
  }

  /** A new {@code RuntimeException} or wider; a subclass that calls its superclass is none. */
  static DescribedPredicate<JavaAccess<?>> aBareException() {
    return describe(
        "the constructor of a bare exception",
        access ->
            BARE.contains(access.getTargetOwner().getName())
                && access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                && !(access.getOrigin() instanceof JavaConstructor
                    && access.getOriginOwner().getRawSuperclass().stream()
                        .anyMatch(access.getTargetOwner()::equals)));
  }

  static ArchCondition<JavaClass> beARecordAnEnumOrASealedInterface() {
    return condition(
        "be a record, an enum or a sealed interface",
        (type, events) -> {
          if (!isPackageInfo(type)
              && !type.isRecord()
              && !type.isEnum()
              && !(type.isInterface() && type.reflect().isSealed())) {
            events.add(violated(type, type.getName() + " is none of them"));
          }
        });
  }

  static ArchCondition<JavaClass> takeAListOfProblems() {
    return condition(
        "take a list of problems",
        (type, events) -> {
          for (var constructor : type.getConstructors()) {
            var parameters = constructor.getRawParameterTypes();
            if (parameters.size() != 1 || !parameters.get(0).isEquivalentTo(List.class)) {
              events.add(violated(type, constructor.getFullName() + " takes something else"));
            }
          }
        });
  }

  /** Every collection of a record costs its canonical constructor one copying call. */
  static ArchCondition<JavaClass> copyItsCollections() {
    return condition(
        "copy its collections",
        (type, events) -> {
          long collections =
              type.getFields().stream()
                  .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                  .map(JavaField::getRawType)
                  .filter(HousePredicates::isCollection)
                  .count();
          long copies =
              type.getConstructors().stream()
                  .flatMap(constructor -> constructor.getCallsFromSelf().stream())
                  .filter(HousePredicates::copies)
                  .count();
          if (copies < collections) {
            events.add(
                violated(
                    type,
                    type.getName() + " holds " + collections + " collections, copies " + copies));
          }
        });
  }

  private static boolean isCollection(JavaClass type) {
    return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
  }

  private static boolean copies(JavaCall<?> call) {
    var name = call.getName();
    return call.getTargetOwner().getPackageName().startsWith("java.util")
        && (name.equals("copyOf")
            || name.equals("clone")
            || name.equals("toList")
            || name.startsWith("unmodifiable")
            || (name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                && call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(HousePredicates::isCollection)));
  }

  static ArchCondition<JavaClass> haveANullMarkedPackageInfo() {
    return condition(
        "have a package-info marked @NullMarked",
        (type, events) -> {
          var marked =
              type.getPackage()
                  .tryGetPackageInfo()
                  .map(info -> info.isAnnotatedWith(NullMarked.class))
                  .orElse(false);
          if (!marked) {
            events.add(violated(type, type.getName() + " lies in a package that is not marked"));
          }
        });
  }

  static ArchCondition<JavaClass> importOnlyWhatItsRowAllows(Map<String, List<String>> table) {
    return condition(
        "import only what its row of the table allows",
        (type, events) ->
            table.forEach(
                (row, allowed) -> {
                  if (in(row).test(type)) {
                    type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> ours(dependency.getTargetClass()))
                        .filter(dependency -> !in(row).test(dependency.getTargetClass()))
                        .filter(
                            dependency ->
                                allowed.stream()
                                    .noneMatch(p -> in(p).test(dependency.getTargetClass())))
                        .forEach(
                            dependency -> events.add(violated(type, dependency.getDescription())));
                  }
                }));
  }

  /** Written for {@code noClasses()}: an event that is satisfied is a violation. */
  static ArchCondition<JavaClass> aLibraryOutsideItsPackages(Map<String, List<String>> libraries) {
    return condition(
        "use a library outside its packages",
        (type, events) ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> !mayUse(type, dependency, libraries))
                .forEach(dependency -> events.add(satisfied(type, dependency.getDescription()))));
  }

  private static boolean mayUse(
      JavaClass type, Dependency dependency, Map<String, List<String>> libraries) {
    var target = dependency.getTargetClass().getBaseComponentType();
    return target.isPrimitive()
        || ours(target)
        || in("java..").test(target)
        || in("javax..").test(target)
        || in("org.w3c.dom..").test(target)
        || in("org.xml.sax..").test(target)
        || libraries.entrySet().stream()
            .filter(library -> in(library.getKey()).test(target))
            .flatMap(library -> library.getValue().stream())
            .anyMatch(home -> in(home).test(type));
  }

  private static boolean ours(JavaClass type) {
    return in("eu.chorus..").test(type.getBaseComponentType());
  }

  private static Predicate<JavaClass> in(String packages) {
    var matcher = PackageMatcher.of(packages);
    return type -> matcher.matches(type.getBaseComponentType().getPackageName());
  }

  private static boolean isPackageInfo(JavaClass type) {
    return type.getSimpleName().equals("package-info");
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }
}
