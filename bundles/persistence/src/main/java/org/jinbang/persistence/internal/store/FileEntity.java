package org.jinbang.persistence.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jinbang.store.Store.FileRow;

/** An encrypted file. */
@Entity
@Table(name = "jb_file")
class FileEntity {
    @Id
    String id;

    String owner;

    @Column(name = "stream_id")
    String stream;

    String uploader;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "size_bytes")
    int size;

    String sha256;
    byte[] name;
    byte[] content;

    /** For Hibernate. */
    protected FileEntity() {}

    FileEntity(FileRow row) {
        id = row.id();
        owner = row.owner();
        stream = row.stream();
        uploader = row.uploader();
        mediaType = row.mediaType();
        size = row.size();
        sha256 = row.sha256();
        name = row.name();
        content = row.content();
    }

    FileRow row() {
        return new FileRow(id, owner, stream, uploader, mediaType, size, sha256, name, content);
    }
}
