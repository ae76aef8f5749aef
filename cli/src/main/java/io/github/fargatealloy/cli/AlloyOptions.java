package io.github.fargatealloy.cli;

import io.github.fargatealloy.alloy.catalog.AlloyCatalog;
import io.github.fargatealloy.alloy.catalog.AlloyVersion;
import io.github.fargatealloy.alloy.catalog.StabilityLevel;
import io.github.fargatealloy.alloy.check.CheckOptions;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How the Alloy is started that will read what is checked. Alloy's own spellings work too. */
final class AlloyOptions {
  @Option(
      names = {"--stability-level", "--stability.level"},
      paramLabel = "LEVEL",
      defaultValue = "generally-available",
      converter = Level.class,
      description = {
        "Refuse what is less stable: generally-available, public-preview or experimental (default:"
            + " ${DEFAULT-VALUE})."
      })
  private StabilityLevel stability;

  @Option(
      names = "--alloy-version",
      paramLabel = "VERSION",
      converter = Version.class,
      description = {
        "Refuse what this release does not have, such as v1.16.1; its minor counts (default: the"
            + " newest that is known)."
      })
  private AlloyVersion version;

  @Option(
      names = {"--community-components", "--feature.community-components.enabled"},
      description = "Allow community components.")
  private boolean communityComponents;

  CheckOptions toCheckOptions() {
    return new CheckOptions(stability, Optional.ofNullable(version), communityComponents);
  }

  static final class Level implements ITypeConverter<StabilityLevel> {
    @Override
    public StabilityLevel convert(String value) {
      return StabilityLevel.of(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "must be one of "
                          + String.join(", ", StabilityLevel.spellings())
                          + ", but is \""
                          + value
                          + "\""));
    }
  }

  static final class Version implements ITypeConverter<AlloyVersion> {
    @Override
    public AlloyVersion convert(String value) {
      AlloyVersion version;
      try {
        version = AlloyVersion.parse(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
      AlloyVersion oldest = AlloyCatalog.bundled().releases().get(0);
      if (version.compareTo(oldest) < 0) {
        throw new TypeConversionException(
            "must be " + oldest + " or newer, but is \"" + value + "\"");
      }
      return version;
    }
  }
}
