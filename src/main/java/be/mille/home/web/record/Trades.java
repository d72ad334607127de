package be.mille.home.web.record;

import be.mille.access.ActorFunction;
import be.mille.ui.draw.Circle.Trade;

/** The place of a function in the drawing of the team, the same in every family. */
final class Trades {
    private Trades() {}

    static Trade of(ActorFunction function) {
        return switch (function) {
            case HOSPITAL_MIDWIFE, INDEPENDENT_MIDWIFE, GYNAECOLOGIST -> Trade.BIRTH;
            case GENERAL_PRACTITIONER, PRIMARY_CARE_NURSE -> Trade.DOCTOR;
            case ONE_WORKER, KIND_EN_GEZIN_NURSE -> Trade.CHILD;
            case PSYCHOLOGIST -> Trade.MIND;
            case CPAS_SOCIAL_WORKER, CARE_COORDINATOR -> Trade.SOCIAL;
            case RECEPTION_CENTRE_WORKER -> Trade.PLACE;
            case FAMILY_PLANNING_WORKER,
                    ORGANISATION_ADMINISTRATOR,
                    NETWORK_FACILITATOR,
                    CONFIDENTIALITY_OFFICER,
                    PROGRAMME_ANALYST,
                    OPERATOR -> Trade.OTHER;
        };
    }
}
