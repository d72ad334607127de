package be.mille.account.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.kernel.OrganisationId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The first person of an organisation, whom nobody there can invite: the operator names her at the start of the program and
 * hands over the link it prints. She keeps the people of her organisation, and sees no family.
 */
@Component
@EnableConfigurationProperties(FirstAdministrator.Invite.class)
public class FirstAdministrator implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    /** {@code mille.invite.*}; nothing happens without the name of an organisation. */
    @ConfigurationProperties("mille.invite")
    public record Invite(
            @Nullable String organisation,
            @DefaultValue("OTHER") String kind,
            @DefaultValue("1000") String postcode,
            @DefaultValue("Bruxelles") String commune,
            @DefaultValue("centre-west") String basin,
            @DefaultValue("") String given,
            @DefaultValue("") String family,
            @DefaultValue("http://localhost:8080") String baseUrl) {}

    private final Invite invite;
    private final Organisations organisations;
    private final Professionals professionals;
    private final Invitations invitations;
    private final Ids ids;

    FirstAdministrator(
            Invite invite, Organisations organisations, Professionals professionals, Invitations invitations, Ids ids) {
        this.invite = invite;
        this.organisations = organisations;
        this.professionals = professionals;
        this.invitations = invitations;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var name = invite.organisation();
        if (name == null || name.isBlank()) {
            return;
        }
        LOG.info("Hand this over, it works once and for seven days: {}", invite(name));
    }

    /** @return the link; an organisation of this name is made if there is none */
    @Transactional
    public String invite(String name) {
        var code = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        var place = organisations.organisationByCode(code).orElseGet(() -> {
            var fresh = new Organisation(
                    new OrganisationId(ids.next()),
                    code,
                    name.strip(),
                    null,
                    invite.kind(),
                    invite.postcode(),
                    invite.commune(),
                    invite.basin());
            organisations.save(fresh);
            return fresh;
        });
        var id = new ActorId(ids.next());
        professionals.save(new Professional(
                id,
                id.toString(),
                invite.given(),
                invite.family(),
                ActorFunction.ORGANISATION_ADMINISTRATOR,
                place.id(),
                place.name(),
                List.of("fr", "nl"),
                Map.of(),
                false));
        return invite.baseUrl() + "/invitation/" + invitations.issue(id, null);
    }
}
