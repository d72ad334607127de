package be.mille.home.web.day;

import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.relay.Authorities;
import be.mille.relay.Authority;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be said to an authority is read again by whoever noted it; the row names neither. */
@Component
class AuthorityErrands implements DaySource {
    private static final int DAYS_AHEAD = 7;

    private final Authorities authorities;

    AuthorityErrands(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public List<Errand> errands(Words words) {
        return authorities.toReread(words.dates().today().plusDays(DAYS_AHEAD)).stream()
                .map(one -> errand(one, words))
                .toList();
    }

    private static Errand errand(Authority one, Words words) {
        var on = one.fields().rereadOn();
        return new Errand(
                Kind.RELAY,
                one.family(),
                on,
                null,
                words.get("home.day.authority"),
                words.get("home.day.why.authority", words.dates().full(on)),
                false,
                new Errand.Answer.Go("home.day.open", Links.authorities(one.family()) + "/" + one.id()));
    }
}
