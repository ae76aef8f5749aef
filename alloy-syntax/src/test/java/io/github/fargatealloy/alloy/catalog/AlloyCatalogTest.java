package io.github.fargatealloy.alloy.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fargatealloy.alloy.catalog.AlloyType.Capsule;
import io.github.fargatealloy.alloy.catalog.AlloyType.ListOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.MapOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.ObjectOf;
import io.github.fargatealloy.alloy.catalog.AlloyType.Scalar;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlloyCatalogTest {
  private final AlloyCatalog catalog = AlloyCatalog.bundled();

  @Test
  void everyEntryOfTheResourceCanBeRead() {
    assertThat(catalog.componentNames()).hasSize(186);
    assertThat(catalog.configBlockNames()).hasSize(13);
    Set<BodySchema> seen = new HashSet<>();
    catalog.componentNames().stream()
        .map(name -> catalog.component(name).orElseThrow())
        .flatMap(component -> component.body().stream())
        .forEach(body -> readAll(body, seen));
    catalog.configBlockNames().stream()
        .map(name -> catalog.configBlock(name).orElseThrow().body())
        .forEach(body -> readAll(body, seen));
    assertThat(seen).hasSizeGreaterThan(500);
  }

  private static void readAll(BodySchema body, Set<BodySchema> seen) {
    if (seen.add(body)) {
      body.blocks().values().forEach(block -> readAll(block.body(), seen));
    }
  }

  @Test
  void knowsArgumentsBlocksAndExportsOfAComponent() {
    ComponentSchema scrape = catalog.component("prometheus.scrape").orElseThrow();
    BodySchema body = scrape.body().orElseThrow();

    assertThat(body.argument("targets"))
        .contains(
            new ArgumentSchema("targets", new ListOf(Capsule.TARGET), true, Optional.empty()));
    assertThat(body.argument("params").orElseThrow().type())
        .isEqualTo(new MapOf(new ListOf(Scalar.STRING)));
    assertThat(body.argument("scrape_interval").orElseThrow().defaultText()).contains("\"1m0s\"");
    BlockSchema clustering = body.block("clustering").orElseThrow();
    assertThat(clustering.required()).isFalse();
    assertThat(clustering.repeated()).isFalse();
    assertThat(clustering.body().argument("enabled").orElseThrow().required()).isTrue();
    assertThat(scrape.exports()).isEmpty();
    assertThat(catalog.component("prometheus.relabel").orElseThrow().exports())
        .containsOnlyKeys("receiver", "rules");
  }

  @Test
  void blocksOfAGroupAreNamedAsTheyAreWritten() {
    BodySchema process = catalog.component("loki.process").orElseThrow().body().orElseThrow();
    assertThat(process.block("stage.json").orElseThrow().repeated()).isTrue();
    assertThat(process.block("stage")).isEmpty();
  }

  @Test
  void aBlockMayContainItselfToAnyDepth() {
    BodySchema body = catalog.component("loki.process").orElseThrow().body().orElseThrow();
    for (int i = 0; i < 20; i++) {
      body = body.block("stage.match").orElseThrow().body();
      assertThat(body.argument("selector")).isPresent();
    }
  }

  @Test
  void labelledBlocksAndObjectsWithFixedKeysAreKnown() {
    BodySchema snmp =
        catalog.component("prometheus.exporter.snmp").orElseThrow().body().orElseThrow();
    assertThat(snmp.block("target").orElseThrow().labelled()).isTrue();
    BodySchema sampling =
        catalog.component("otelcol.processor.tail_sampling").orElseThrow().body().orElseThrow();
    assertThat(sampling.argument("decision_cache").orElseThrow().type())
        .isInstanceOfSatisfying(
            ObjectOf.class,
            type -> assertThat(type.body().arguments()).containsKey("sampled_cache_size"));
  }

  @Test
  void aReleaseDecidesWhetherAComponentExistsAndHowStableItIs() {
    Availability aws = catalog.component("discovery.aws").orElseThrow().availability();
    assertThat(aws.in(AlloyVersion.parse("v1.16.1"))).isEmpty();
    assertThat(aws.in(AlloyVersion.parse("v1.18.0"))).contains(Maturity.GENERALLY_AVAILABLE);
    assertThat(aws.span()).isEqualTo("since v1.18");

    Availability filter = catalog.component("loki.secretfilter").orElseThrow().availability();
    assertThat(filter.in(AlloyVersion.parse("v1.18.1"))).contains(Maturity.EXPERIMENTAL);
    assertThat(filter.in(AlloyVersion.parse("v1.19.0"))).contains(Maturity.PUBLIC_PREVIEW);
    assertThat(filter.newest()).contains(Maturity.PUBLIC_PREVIEW);

    ComponentSchema gone = catalog.component("prometheus.write.queue").orElseThrow();
    assertThat(gone.body()).isEmpty();
    assertThat(gone.availability().span()).isEqualTo("from v1.10 to v1.18");
    assertThat(gone.availability().in(AlloyVersion.parse("v1.25.0"))).isEmpty();
  }

  @Test
  void aVersionOlderThanTheFactsIsRefusedByName() {
    assertThatThrownBy(() -> catalog.requireCovered(AlloyVersion.parse("v1.9.2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the Alloy version must be v1.10 or newer, but is v1.9");
  }

  @Test
  void deprecatedFunctionsNameTheirReplacement() {
    FunctionSchema concat = catalog.functions().get("concat");
    assertThat(concat.replacement()).contains("array.concat");
    assertThat(concat.leastArguments()).isZero();
    assertThat(catalog.functions().get("array.group_by").stability())
        .isEqualTo(StabilityLevel.EXPERIMENTAL);
  }
}
