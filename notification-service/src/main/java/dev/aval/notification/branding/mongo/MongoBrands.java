package dev.aval.notification.branding.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.notification.branding.Brand;
import dev.aval.notification.branding.Brands;
import dev.aval.notification.branding.Color;
import dev.aval.notification.telling.Picture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// `{_id: account, name, color, replyTo, logo: {type, bytes, width, height}, by, at}`. Whoever
/// changes it last wins: it is one small form.
final class MongoBrands implements Brands {
  private final MongoCollection<Document> brands;
  private final Clock clock;

  MongoBrands(MongoCollection<Document> brands, Clock clock) {
    this.brands = brands;
    this.clock = clock;
  }

  @Override
  public List<Brand> among(Collection<String> accounts) {
    return brands.find(in("_id", accounts)).map(MongoBrands::read).into(new ArrayList<>());
  }

  @Override
  public void keep(Brand it, String by) {
    var color = it.color();
    var logo = it.logo();
    brands.replaceOne(
        eq("_id", it.account()),
        new Document("_id", it.account())
            .append("name", it.name())
            .append("color", color == null ? null : color.hex())
            .append("replyTo", it.replyTo())
            .append("logo", logo == null ? null : write(logo))
            .append("by", by)
            .append("at", Date.from(clock.instant())),
        new ReplaceOptions().upsert(true));
  }

  private static Document write(Picture it) {
    return new Document("type", it.type())
        .append("bytes", new Binary(it.bytes()))
        .append("width", it.width())
        .append("height", it.height());
  }

  private static Brand read(Document it) {
    var color = it.getString("color");
    return new Brand(
        it.getString("_id"),
        it.getString("name"),
        color == null ? null : new Color(color),
        it.getString("replyTo"),
        picture(it.get("logo", Document.class)));
  }

  private static @Nullable Picture picture(@Nullable Document it) {
    return it == null
        ? null
        : new Picture(
            it.getString("type"),
            it.get("bytes", Binary.class).getData(),
            it.getInteger("width"),
            it.getInteger("height"));
  }
}
