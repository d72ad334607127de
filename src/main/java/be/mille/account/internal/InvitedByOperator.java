package be.mille.account.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.kernel.OrganisationId;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Those whom nobody can invite: the first person of an organisation, who keeps its people; whoever works alone; who works for
 * a network, a programme or the host. The operator names them at the start of the program and hands over the links, which stand in a file and never in the log.
 */
@Component
@EnableConfigurationProperties(InvitedByOperator.Invite.class)
public class InvitedByOperator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(InvitedByOperator.class);
    /** What breaks a line or turns what stands beside a name around, on every page that names the organisation. */
    private static final Pattern TURNING = Pattern.compile("[\\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]");

    /**
     * {@code mille.invite.*}; nothing happens without the name of an organisation.
     *
     * @param function one post and one link each; the same person may take them all
     * @param basin of a new organisation; a facilitator answers for the basin of hers
     */
    @ConfigurationProperties("mille.invite")
    public record Invite(
            @Nullable String organisation,
            @DefaultValue("ORGANISATION_ADMINISTRATOR") List<ActorFunction> function,
            @DefaultValue("OTHER") String kind,
            @DefaultValue("1000") String postcode,
            @DefaultValue("Bruxelles") String commune,
            @DefaultValue("centre-west") String basin,
            @DefaultValue("") String given,
            @DefaultValue("") String family,
            @DefaultValue("http://localhost:8080") String baseUrl) {
        public Invite {
            function = List.copyOf(function);
        }
    }

    /** The one place where this link stands. */
    public record Link(ActorId actor, ActorFunction function, String address) {}

    private final Invite invite;
    private final Organisations organisations;
    private final Professionals professionals;
    private final Invitations invitations;
    private final HandedOver handedOver;
    private final Ids ids;

    InvitedByOperator(
            Invite invite,
            Organisations organisations,
            Professionals professionals,
            Invitations invitations,
            HandedOver handedOver,
            Ids ids) {
        this.invite = invite;
        this.organisations = organisations;
        this.professionals = professionals;
        this.invitations = invitations;
        this.handedOver = handedOver;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) throws IOException {
        var links = invite(invite);
        if (!links.isEmpty()) {
            var file = handedOver.add(links.stream()
                    .map(link -> link.function() + " " + link.address())
                    .toList());
            LOG.info(
                    "{} invitations stand in {}. Each link works once and for seven days: hand it over, then delete the file.",
                    links.size(),
                    file);
        }
    }

    /** An organisation of this name is made if there is none. */
    @Transactional
    public List<Link> invite(Invite wanted) {
        var name = wanted.organisation() == null
                ? ""
                : TURNING.matcher(wanted.organisation()).replaceAll("").strip();
        if (name.isEmpty()) {
            return List.of();
        }
        var place = place(name, wanted);
        return wanted.function().stream()
                .map(function -> link(function, place, wanted))
                .toList();
    }

    private Organisation place(String name, Invite wanted) {
        var code = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return organisations.organisationByCode(code).orElseGet(() -> {
            var fresh = new Organisation(
                    new OrganisationId(ids.next()),
                    code,
                    name,
                    null,
                    wanted.kind(),
                    wanted.postcode(),
                    wanted.commune(),
                    wanted.basin());
            organisations.save(fresh);
            return fresh;
        });
    }

    private Link link(ActorFunction function, Organisation place, Invite wanted) {
        var id = new ActorId(ids.next());
        professionals.save(Professional.withoutReach(
                id,
                id.toString(),
                wanted.given(),
                wanted.family(),
                function,
                place.id(),
                place.house(),
                List.of("fr", "nl"),
                Map.of(),
                false));
        return new Link(id, function, wanted.baseUrl() + "/invitation/" + invitations.issue(id, null));
    }
}
