package org.lagesbild.publisher.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file on a {@link FaultyDisk}: what is written over takes no room, the rest fails as on a full disk. */
final class FaultyChannel extends FileChannel {

    private final FileChannel file;
    private final FaultyDisk disk;

    FaultyChannel(FileChannel file, FaultyDisk disk) {
        this.file = file;
        this.disk = disk;
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        int inPlace = (int) Math.max(0, Math.min(bytes.remaining(), file.size() - position));
        int room = inPlace + disk.take(bytes.remaining() - inPlace);
        if (room == 0) {
            throw new IOException("No space left on device");
        }
        ByteBuffer part = bytes.slice(bytes.position(), room);
        int written = file.write(part, position);
        bytes.position(bytes.position() + written);
        return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.mayForce();
        file.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.mayTruncate();
        file.truncate(size);
        return this;
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }

    @Override
    public int read(ByteBuffer bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long read(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileChannel position(long position) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
        throw new UnsupportedOperationException();
    }
}
