package dev.aval.platform.web.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `aval.live.*`: numbers that are told while somebody looks.
///
/// @param perPerson streams of one person in this instance; further ones are told not to ask again
/// @param inAll streams in this instance
/// @param life after which a stream ends and the browser asks anew, with a token that still holds
/// @param poll how long what another instance did may stay unseen
/// @param pace how often the people who look are counted anew at most
@ConfigurationProperties("aval.live")
public record LiveSettings(
    @DefaultValue("6") int perPerson,
    @DefaultValue("1000") int inAll,
    @DefaultValue("5m") Duration life,
    @DefaultValue("5s") Duration poll,
    @DefaultValue("1s") Duration pace) {}
