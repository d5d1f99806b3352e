package org.lagesbild.intake;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the memory of all stores on disk, however many partitions this process has. Nearly every report is a new
 * event, so what matters is to learn quickly that a key is not there: bloom filters, ten bits per key, beside the cache
 * since looking them up in it costs more than they do.
 */
public final class LedgerDisk implements RocksDBConfigSetter {

    private static final long CACHE = 128L << 20;
    private static final long WRITE_BUFFERS = 96L << 20;
    private static final long WRITE_BUFFER = 4L << 20;
    private static final long BLOCK = 16L << 10;
    private static final int BITS_PER_KEY = 10;

    private static final Cache SHARED = new LRUCache(CACHE);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, SHARED);

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(SHARED);
        table.setBlockSize(BLOCK);
        table.setFilterPolicy(new BloomFilter(BITS_PER_KEY, false));
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(2);
        options.setAllowConcurrentMemtableWrite(false); // one thread writes to a store
    }

    @Override
    public void close(String store, Options options) {
        // the cache and the buffers are shared, and live as long as the process
    }
}
