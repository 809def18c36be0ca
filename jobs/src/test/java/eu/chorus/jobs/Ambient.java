package eu.chorus.jobs;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The JDK's calls whose answer depends on the machine, the year or chance. */
final class Ambient {
  static final Set<String> CALLS =
      Set.of(
          // Locale.
          "Locale.getDefault()",
          "Locale.getDefault(Category)",
          "String.toLowerCase()",
          "String.toUpperCase()",
          "String.format(String,Object[])",
          "String.formatted(Object[])",
          "Formatter.<init>()",
          "Formatter.<init>(Appendable)",
          "PrintStream.printf(String,Object[])",
          "PrintStream.format(String,Object[])",
          "PrintWriter.printf(String,Object[])",
          "PrintWriter.format(String,Object[])",
          "NumberFormat.getInstance()",
          "NumberFormat.getNumberInstance()",
          "NumberFormat.getIntegerInstance()",
          "NumberFormat.getPercentInstance()",
          "DecimalFormat.<init>()",
          "DecimalFormat.<init>(String)",
          "DecimalFormatSymbols.<init>()",
          "DecimalFormatSymbols.getInstance()",
          "MessageFormat.<init>(String)",
          "MessageFormat.format(String,Object[])",
          "SimpleDateFormat.<init>()",
          "SimpleDateFormat.<init>(String)",
          "DateTimeFormatter.ofPattern(String)",
          "Collator.getInstance()",
          "BreakIterator.getWordInstance()",
          "BreakIterator.getSentenceInstance()",
          "BreakIterator.getCharacterInstance()",
          "BreakIterator.getLineInstance()",
          "ResourceBundle.getBundle(String)",
          // Time zone and clock.
          "TimeZone.getDefault()",
          "ZoneId.systemDefault()",
          "Clock.systemDefaultZone()",
          "Clock.systemUTC()",
          "Calendar.getInstance()",
          "Date.<init>()",
          "Instant.now()",
          "LocalDate.now()",
          "LocalDateTime.now()",
          "LocalTime.now()",
          "OffsetDateTime.now()",
          "OffsetTime.now()",
          "Year.now()",
          "YearMonth.now()",
          "ZonedDateTime.now()",
          "System.currentTimeMillis()",
          // Charset.
          "Charset.defaultCharset()",
          "String.getBytes()",
          "String.<init>(byte[])",
          "String.<init>(byte[],int,int)",
          "ByteArrayOutputStream.toString()",
          "InputStreamReader.<init>(InputStream)",
          "OutputStreamWriter.<init>(OutputStream)",
          "FileReader.<init>(String)",
          "FileReader.<init>(File)",
          "FileWriter.<init>(String)",
          "FileWriter.<init>(File)",
          "FileWriter.<init>(String,boolean)",
          "FileWriter.<init>(File,boolean)",
          "PrintStream.<init>(OutputStream)",
          "PrintStream.<init>(OutputStream,boolean)",
          "PrintStream.<init>(File)",
          "PrintStream.<init>(String)",
          "PrintWriter.<init>(OutputStream)",
          "PrintWriter.<init>(OutputStream,boolean)",
          "PrintWriter.<init>(File)",
          "PrintWriter.<init>(String)",
          "Scanner.<init>(InputStream)",
          "Scanner.<init>(File)",
          "Scanner.<init>(Path)",
          // Chance.
          "Random.<init>()",
          "SecureRandom.<init>()",
          "SplittableRandom.<init>()",
          "ThreadLocalRandom.current()",
          "Math.random()",
          "StrictMath.random()",
          "UUID.randomUUID()",
          "Collections.shuffle(List)");

  private Ambient() {}

  /** Like {@code String.getBytes()}: simple names suffice, as the JDK's are distinct here. */
  static String signature(CodeUnitAccessTarget target) {
    return target.getOwner().getPackageName().startsWith("java.")
        ? target.getOwner().getSimpleName()
            + "."
            + target.getName()
            + target.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(joining(",", "(", ")"))
        : "";
  }
}
