package be.mille.screening;

/**
 * A share and its 95 % interval by Wilson’s score method (Wilson 1927, without continuity correction), which holds for small numbers
 * and near 0 and 1, where the usual one does not.
 */
public record Wilson(double share, double low, double high) {
    private static final double Z = 1.959963984540054;

    public static Wilson of(long part, long whole) {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share");
        }
        double n = whole;
        double p = part / n;
        double widened = 1 + Z * Z / n;
        double middle = (p + Z * Z / (2 * n)) / widened;
        double half = Z / widened * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new Wilson(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
