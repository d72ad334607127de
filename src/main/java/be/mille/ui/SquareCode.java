package be.mille.ui;

import io.nayuki.qrcodegen.QrCode;

/** An address for a telephone’s camera: one path of unit squares, with the white border the cameras need. */
public record SquareCode(String path, int size) {
    private static final int BORDER = 4;

    public static SquareCode of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return new SquareCode(path.toString(), code.size + 2 * BORDER);
    }
}
