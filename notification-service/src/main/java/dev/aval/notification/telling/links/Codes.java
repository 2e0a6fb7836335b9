package dev.aval.notification.telling.links;

import dev.aval.notification.telling.Link;
import dev.aval.notification.telling.Link.Minted;
import dev.aval.notification.telling.Link.Refused;
import dev.aval.notification.telling.Link.Unavailable;
import dev.aval.notification.telling.Links;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.platform.calling.Fence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

/// What a message carries that lies nowhere before: a link, or the six digits that approval-service
/// makes for it. They are few, so each is a call.
record Codes(Links links, RestClient http, Fence fence) implements Links {
  record Wanted(String challenge) {}

  record Made(@Nullable String code) {}

  @Override
  public List<Link> mint(List<Asking> messages) {
    var others = messages.stream().filter(it -> !(it instanceof CodeWanted)).toList();
    var minted = (others.isEmpty() ? List.<Link>of() : links.mint(others)).iterator();
    var all = new ArrayList<Link>(messages.size());
    for (var message : messages) {
      all.add(message instanceof CodeWanted it ? code(it.challenge()) : minted.next());
    }
    return all;
  }

  private Link code(String challenge) {
    return fence.call(() -> post(challenge)).map(Codes::link).orElseGet(Unavailable::new);
  }

  private Made post(String challenge) {
    var made =
        http.post().uri("/internal/codes").body(new Wanted(challenge)).retrieve().body(Made.class);
    return made == null ? new Made(null) : made;
  }

  private static Link link(Made made) {
    return made.code() == null ? new Refused() : new Minted(made.code());
  }
}
