using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace VoiceBookingKit.AspNetCore.Tokens;

/// <summary>Seals with HMAC-SHA256: content, then its code, in base64url.</summary>
internal sealed class HmacSeal(byte[] key) : ISeal
{
    private const int MaxLength = 400;

    /// <summary>A seal whose key is made from a host's secret.</summary>
    public static HmacSeal From(string secret) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), HMACSHA256.HashSizeInBytes, info: "VoiceBookingKit"u8.ToArray()));

    /// <summary>A seal that nobody can open once this process has ended.</summary>
    public static HmacSeal ForThisProcess() => new(RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes));

    public string Close(string purpose, ReadOnlySpan<byte> content) => Base64Url.EncodeToString([.. content, .. Code(purpose, content)]);

    public bool TryOpen(string purpose, string text, [NotNullWhen(true)] out byte[]? content)
    {
        content = null;
        if (text.Length > MaxLength || !Base64Url.IsValid(text))
            return false;
        var bytes = Base64Url.DecodeFromChars(text);
        // Only the one spelling that was given out counts, so that a used token has no twin.
        if (bytes.Length < HMACSHA256.HashSizeInBytes || Base64Url.EncodeToString(bytes) != text)
            return false;
        var claimed = bytes.AsSpan(..^HMACSHA256.HashSizeInBytes);
        if (!CryptographicOperations.FixedTimeEquals(Code(purpose, claimed), bytes.AsSpan(^HMACSHA256.HashSizeInBytes..)))
            return false;
        content = claimed.ToArray();
        return true;
    }

    private byte[] Code(string purpose, ReadOnlySpan<byte> content) =>
        HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(purpose), 0, .. content]);
}
