package org.jinbang.persistence.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk for H2, under {@code full:}, that has no space left when a test wants it so: writing stops in the middle. */
public final class FullDisk extends FilePathWrapper {
    private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);

    /** For H2. */
    public FullDisk() {}

    /** Makes the disk known to H2. */
    static void register() {
        FilePath.register(new FullDisk());
    }

    /** There is no space left after so many more writes. */
    static void fullAfter(int writes) {
        LEFT.set(writes);
    }

    /** Somebody has made space. */
    static void space() {
        LEFT.set(Integer.MAX_VALUE);
    }

    private static boolean full() {
        return LEFT.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1)) == 0;
    }

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer from, long position) throws IOException {
            if (full()) {
                ByteBuffer part = from.duplicate();
                part.limit(part.position() + part.remaining() / 2);
                file.write(part, position);
                throw new IOException("No space left on device");
            }
            return file.write(from, position);
        }

        @Override
        public int read(ByteBuffer into, long position) throws IOException {
            return file.read(into, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
