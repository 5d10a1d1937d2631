using System.Diagnostics.CodeAnalysis;

namespace VoiceBookingKit.CalDav.Discovery;

/// <summary>Addresses as servers write them: absolute or not, and with more or fewer characters encoded.</summary>
internal static class DavAddress
{
    /// <summary>The absolute address of a reference.</summary>
    public static bool TryResolve(Uri at, string? href, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(at, href, out address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>The same for all spellings of an address; not to be asked.</summary>
    public static string KeyOf(Uri address) => Uri.UnescapeDataString(address.AbsolutePath);

    /// <summary>The address as that of a collection, which ends with a slash.</summary>
    public static Uri AsCollection(Uri address) =>
        address.AbsolutePath.EndsWith('/') ? address : new UriBuilder(address) { Path = address.AbsolutePath + "/" }.Uri;

    /// <summary>The last part of an address's path.</summary>
    public static string LastPart(Uri address) => KeyOf(address).TrimEnd('/').Split('/')[^1];
}
