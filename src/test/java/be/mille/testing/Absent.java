package be.mille.testing;

import org.springframework.core.env.Environment;

/** Invented professionals who are on leave, suspended or gone for the length of some work, as their organisation would have noted it. */
public final class Absent {
    private final Owner owner;
    private final People people;

    public Absent(Environment settings, People people) {
        this.owner = new Owner(settings);
        this.people = people;
    }

    public void onLeave(String code, Runnable meanwhile) {
        with(code, "away_from = '2000-01-02', away_until = '2100-01-01'", meanwhile);
    }

    public void suspended(String code, Runnable meanwhile) {
        with(code, "suspended_at = now()", meanwhile);
    }

    /** Her last day in the organisation is past. */
    public void gone(String code, Runnable meanwhile) {
        with(code, "ends_on = '2000-01-02'", meanwhile);
    }

    public void notStarted(String code, Runnable meanwhile) {
        with(code, "starts_on = '2099-01-01'", meanwhile);
    }

    private void with(String code, String set, Runnable meanwhile) {
        var actor = people.get(code).id();
        owner.run("delete from directory.post where actor = '" + actor + "'");
        owner.run("""
                insert into directory.post (actor, organisation, starts_on)
                select id, organisation, '2000-01-01' from directory.professional where id = '%s'
                """.formatted(actor));
        owner.run("update directory.post set " + set + " where actor = '" + actor + "'");
        try {
            meanwhile.run();
        } finally {
            owner.run("delete from directory.post where actor = '" + actor + "'");
        }
    }
}
