package org.acsconsole.transfer;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of an imported file says of an identity. Several may have its ID: in each row the first that is one counts. */
public enum ImportColumn {
    ID("id identity identityid acsid acsidentity acsuserid communicationuserid rawid mri skypeid identifier uri token "
            + "accesstoken identitytoken 아이디 식별자 신원 acs아이디 통신사용자id 사용자식별자 토큰 액세스토큰"),
    LABEL("label name displayname fullname 이름 레이블 라벨 표시이름 성명 성함 별칭"),
    USER("user userid username login loginname account email emailaddress mail upn userprincipalname employeeid "
            + "studentid externalid 사용자 사용자id 사용자아이디 사용자이름 이메일 이메일주소 전자메일 메일 사번 학번 계정 로그인"),
    NOTE("note notes comment comments memo remark remarks description 메모 비고 노트 설명 참고"),
    TAGS("tags tag labels keywords keyword categories category 태그 키워드 분류"),
    CREATED("created createdat createdon creationtime creationdate 생성 생성일 생성일시 생성시각 생성시간 생성날짜 만든날짜"),
    LAST_ISSUED("lastissued"),
    REVOKED("revoked"),
    REVOKING_UNTIL("revokinguntil"),
    DELETED("deleted"),
    IN_DOUBT_SINCE("indoubtsince"),
    STATE("state");

    private final String names;

    /** @param names what such a column is called, normalized, with a space between */
    ImportColumn(String names) {
        this.names = names;
    }

    /** What the column of that name says. */
    static Optional<ImportColumn> named(String name) {
        String normalized = normalized(name);
        return Arrays.stream(values())
                .filter(column -> List.of(column.names.split(" ", -1)).contains(normalized))
                .findFirst();
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
