package be.mille.access;

/** What somebody is at work as. The group decides whether families are seen at all. */
public enum ActorFunction {
    HOSPITAL_MIDWIFE(Group.HEALTH),
    INDEPENDENT_MIDWIFE(Group.HEALTH),
    GYNAECOLOGIST(Group.HEALTH),
    GENERAL_PRACTITIONER(Group.HEALTH),
    PSYCHOLOGIST(Group.HEALTH),
    PRIMARY_CARE_NURSE(Group.HEALTH),
    KIND_EN_GEZIN_NURSE(Group.HEALTH),
    ONE_WORKER(Group.HEALTH),
    FAMILY_PLANNING_WORKER(Group.HEALTH),
    CPAS_SOCIAL_WORKER(Group.SOCIAL),
    RECEPTION_CENTRE_WORKER(Group.SOCIAL),
    CARE_COORDINATOR(Group.SOCIAL),
    ORGANISATION_ADMINISTRATOR(Group.NONE),
    NETWORK_FACILITATOR(Group.NONE),
    CONFIDENTIALITY_OFFICER(Group.NONE),
    PROGRAMME_ANALYST(Group.NONE),
    OPERATOR(Group.NONE);

    /** Health and social professionals accompany families; the rest never see one. */
    public enum Group {
        HEALTH,
        SOCIAL,
        NONE
    }

    private final Group group;

    ActorFunction(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Whether an organisation has people of this function: the others work for a network, a programme or the host. */
    public boolean ofAnOrganisation() {
        return switch (this) {
            case NETWORK_FACILITATOR, PROGRAMME_ANALYST, OPERATOR -> false;
            default -> true;
        };
    }

    public boolean accompaniesFamilies() {
        return group != Group.NONE;
    }
}
