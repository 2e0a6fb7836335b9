package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.WrongSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Where in a service the contacts are, and which fields of theirs are what. Every name is an
/// option, since services differ from one installation to the next; a field of a field has a `/`
/// between.
///
/// @param two OData v2, in which answers, dates and expansions have another shape
/// @param inactive any of these says that somebody has left
/// @param kind the field that tells people from companies, and what it says for people
record Mapping(
    boolean two,
    String path,
    String id,
    String code,
    String clientCode,
    String email,
    String name,
    Optional<String> locale,
    List<String> inactive,
    Optional<String> modified,
    Optional<String> created,
    Optional<String> kind,
    String person) {
  static final Set<String> OPTIONS =
      Set.of(
          "company",
          "path",
          "odata",
          "token-url",
          "scope",
          "id",
          "code",
          "client-code",
          "email",
          "name",
          "locale",
          "inactive",
          "modified",
          "created",
          "kind",
          "person");

  static Mapping ofBusinessCentral(Setup setup) {
    var company =
        setup
            .option("company")
            .orElseThrow(() -> new WrongSetting("options.company", "must be set"));
    return new With(setup)
        .mapping(
            false,
            "companies(" + company + ")/contacts",
            "id",
            "number",
            "companyNumber",
            "email",
            "displayName",
            "",
            "privacyBlocked",
            "lastModifiedDateTime",
            "",
            "type",
            "Person");
  }

  static Mapping ofSap(Setup setup) {
    return new With(setup)
        .mapping(
            true,
            "A_BusinessPartner",
            "BusinessPartner",
            "BusinessPartner",
            "Customer",
            "to_BusinessPartnerAddress/to_EmailAddress/EmailAddress",
            "BusinessPartnerFullName",
            "CorrespondenceLanguage",
            "BusinessPartnerIsBlocked,IsMarkedForArchiving",
            "",
            "CreationDate",
            "BusinessPartnerCategory",
            "1");
  }

  /// That is asked for.
  List<String> fields() {
    return Stream.of(
            Stream.of(id, code, clientCode, email, name),
            Stream.of(locale, modified, created, kind).flatMap(Optional::stream),
            inactive.stream())
        .flatMap(it -> it)
        .distinct()
        .sorted()
        .toList();
  }

  /// What a kind has by default, unless an option says otherwise.
  private record With(Setup setup) {
    Mapping mapping(
        boolean two,
        String path,
        String id,
        String code,
        String clientCode,
        String email,
        String name,
        String locale,
        String inactive,
        String modified,
        String created,
        String kind,
        String person) {
      return new Mapping(
          setup.option("odata").map(it -> it.startsWith("2")).orElse(two),
          text("path", path),
          text("id", id),
          text("code", code),
          text("client-code", clientCode),
          text("email", email),
          text("name", name),
          some("locale", locale),
          some("inactive", inactive).map(it -> List.of(it.split("\\s*,\\s*"))).orElse(List.of()),
          some("modified", modified),
          some("created", created),
          some("kind", kind),
          text("person", person));
    }

    private String text(String option, String otherwise) {
      return setup.option(option).orElse(otherwise);
    }

    /// `none` takes away what is there by default.
    private Optional<String> some(String option, String otherwise) {
      return Optional.of(text(option, otherwise)).filter(it -> !it.isEmpty() && !it.equals("none"));
    }
  }
}
