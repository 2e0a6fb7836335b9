package dev.aval.reminder.countries.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.testing.TestMongo;
import dev.aval.reminder.countries.Chosen;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoCountriesTest {
  static final String DATABASE = "aval_reminder_countries";

  MongoCountries countries =
      new MongoCountries(TestMongo.client().getDatabase(DATABASE).getCollection("accounts"));

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void theNearestChoiceHolds() {
    countries.keep(
        List.of(
            new Chosen("ACC-1", 1, "BE", Map.of("rita@acme.example", "CH")),
            new Chosen("ACC-2", 1, null, Map.of("victor@other.example", "DE")),
            new Chosen(Chosen.PLATFORM, 1, "FR", Map.of())));
    assertThat(of("ACC-1", "Rita@acme.example")).isEqualTo("CH");
    assertThat(of("ACC-1", "anna@acme.example")).isEqualTo("BE");
    assertThat(of("ACC-2", "victor@other.example")).isEqualTo("DE");
    assertThat(of("ACC-2", "paul@client.example")).isEqualTo("FR");
    assertThat(of("ACC-3", "paul@client.example")).as("nobody told of it").isEqualTo("FR");
  }

  @Test
  void whereNobodyChoseThereIsNone() {
    assertThat(of("ACC-1", "anna@acme.example")).isNull();
  }

  @Test
  void theNewestVersionStays() {
    countries.keep(List.of(chosen(2, "BE"), chosen(3, "CH"), chosen(1, "FR")));
    countries.keep(List.of(chosen(2, "BE")));
    assertThat(of("ACC-1", "anna@acme.example")).isEqualTo("CH");
    countries.keep(List.of(chosen(4, null)));
    assertThat(of("ACC-1", "anna@acme.example")).as("taken back").isNull();
  }

  private String of(String account, String email) {
    return countries.of(Set.of(account)).get(account).countryOf(email);
  }

  private static Chosen chosen(long version, String country) {
    return new Chosen("ACC-1", version, country, Map.of());
  }
}
