package be.mille.referral.internal;

import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.referral.Receiver;
import be.mille.referral.ReceiverNames;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Names of receivers, from the directory or as they were typed. */
@Component
class ReceiverNaming implements ReceiverNames {
    private final HelpServices services;
    private final Professionals professionals;

    ReceiverNaming(HelpServices services, Professionals professionals) {
        this.services = services;
        this.professionals = professionals;
    }

    @Override
    public String of(Receiver to, String language) {
        return switch (to) {
            case Receiver.Service one ->
                services.find(one.service())
                        .map(service -> service.name(language))
                        .orElse("");
            case Receiver.Pool(var all, var outside) ->
                Stream.concat(
                                services.byIds(all).values().stream().map(service -> service.name(language)),
                                outside.stream().map(Receiver.Outside::name))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case Receiver.Colleague one ->
                professionals.find(one.actor()).map(Professional::name).orElse("");
            case Receiver.Outside one -> one.name();
        };
    }
}
