package org.jinbang.documents.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.geom.Path2D;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jinbang.documents.DocumentException;

/** The QR code of an address, as a vector drawing with the quiet zone that scanners need. */
final class QrCode {
    private static final int QUIET_ZONE = 4;
    private static final int INK = 0x1f1b16;
    /** Rows overlap by a little where both are dark, so that no renderer shows a hairline between them. */
    private static final double OVERLAP = 0.04;

    private QrCode() {}

    static Drawing of(URI address) {
        BitMatrix matrix = encode(address.toASCIIString());
        int size = matrix.getWidth();
        Path2D dark = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (matrix.get(x, y) && (x == 0 || !matrix.get(x - 1, y))) {
                    int end = x;
                    while (end < size && matrix.get(end, y)) {
                        end++;
                    }
                    addRow(dark, x, y, end);
                }
            }
        }
        return new Drawing(
                size + 2.0 * QUIET_ZONE,
                size + 2.0 * QUIET_ZONE,
                List.of(Drawing.Ink.filled(dark, INK)),
                "QR: " + address.toASCIIString(),
                false);
    }

    private static void addRow(Path2D path, int from, int y, int to) {
        double left = from + QUIET_ZONE;
        double right = to + QUIET_ZONE;
        double top = y + QUIET_ZONE;
        double bottom = top + 1 + OVERLAP;
        path.moveTo(left, top);
        path.lineTo(right, top);
        path.lineTo(right, bottom);
        path.lineTo(left, bottom);
        path.closePath();
    }

    private static BitMatrix encode(String address) {
        try {
            Map<EncodeHintType, Object> hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new DocumentException(
                    "查验地址过长，无法生成二维码：" + address, "The check address is too long for a QR code: " + address, e);
        }
    }
}
