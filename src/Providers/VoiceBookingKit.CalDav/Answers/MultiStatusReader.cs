using System.Globalization;
using System.Xml;

namespace VoiceBookingKit.CalDav.Answers;

/// <summary>Reads a multi-status answer (RFC 4918 section 13) resource by resource as it comes in.</summary>
/// <remarks>Document types, and with them entities of the server's own making, are refused. A property counts only where its status says that it was found.</remarks>
internal sealed class MultiStatusReader
{
    private const int DeepestNesting = 40;

    private readonly XmlReader _xml;
    private readonly Action<DavResource> _receive;
    private readonly Stack<string> _open = new();
    private DavResource? _resource;
    private DavResource? _found;
    private int? _foundStatus;
    private string? _syncToken;

    private MultiStatusReader(XmlReader xml, Action<DavResource> receive) => (_xml, _receive) = (xml, receive);

    /// <summary>Reads an answer to its end.</summary>
    /// <param name="body">The answer; stays open.</param>
    /// <param name="receive">Takes each resource once it is complete.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sync token that the answer as a whole carries, or null.</returns>
    /// <exception cref="XmlException">It is no multi-status answer.</exception>
    public static async Task<string?> ReadAsync(Stream body, Action<DavResource> receive, CancellationToken cancellationToken)
    {
        using var xml = XmlReader.Create(body, new XmlReaderSettings
        {
            Async = true,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
        return await new MultiStatusReader(xml, receive).ReadAsync(cancellationToken);
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (await _xml.MoveToContentAsync() != XmlNodeType.Element || Name != "D:multistatus")
            throw new XmlException("The answer is no multi-status answer.");
        while (!_xml.EOF)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_xml.NodeType == XmlNodeType.Element)
            {
                if (IsText(Name))
                {
                    Take(Name, (await _xml.ReadElementContentAsStringAsync()).Trim());
                    continue;
                }
                Begin();
            }
            else if (_xml.NodeType == XmlNodeType.EndElement)
            {
                End(_open.Pop());
            }
            await _xml.ReadAsync();
        }
        return _syncToken;
    }

    private string Name => _xml.NamespaceURI switch
    {
        DavNames.Dav => "D:" + _xml.LocalName,
        DavNames.CalDav => "C:" + _xml.LocalName,
        _ => "",
    };

    private string Parent => _open.TryPeek(out var name) ? name : "";

    private static bool IsText(string name) =>
        name is "D:href" or "D:status" or "D:displayname" or "D:getetag" or "D:sync-token" or "C:calendar-data";

    private void Begin()
    {
        if (Name == "D:response" && Parent == "D:multistatus")
            _resource = new DavResource();
        else if (Name == "D:propstat" && Parent == "D:response")
            (_found, _foundStatus) = (new DavResource(), null);
        else if (Name == "C:calendar" && Parent == "D:resourcetype" && _found is not null)
            _found.IsCalendar = true;
        else if (Name == "C:comp" && Parent == "C:supported-calendar-component-set" && _xml.GetAttribute("name") is { Length: < 40 } kind)
            _found?.Components.Add(kind);
        if (_xml.IsEmptyElement)
            End(Name);
        else if (_open.Count == DeepestNesting)
            throw new XmlException("The answer's elements lie too deep within each other.");
        else
            _open.Push(Name);
    }

    private void End(string name)
    {
        if (name == "D:propstat" && _found is not null)
        {
            if (_foundStatus is null or (>= 200 and < 300))
                _resource?.Take(_found);
            _found = null;
        }
        else if (name == "D:response" && _resource is { } resource)
        {
            if (resource.Href.Length == 0)
                throw new XmlException("A response of the answer names no resource.");
            _resource = null;
            _receive(resource);
        }
    }

    private void Take(string name, string text)
    {
        switch (name, Parent)
        {
            case ("D:href", "D:response") when _resource is not null:
                _resource.Href = text;
                break;
            case ("D:status", "D:response") when _resource is not null:
                _resource.Status = StatusOf(text);
                break;
            case ("D:status", "D:propstat"):
                _foundStatus = StatusOf(text);
                break;
            case ("D:href", "D:current-user-principal") when _found is not null:
                _found.Principal = text;
                break;
            case ("D:href", "C:calendar-home-set"):
                _found?.Homes.Add(text);
                break;
            case ("D:sync-token", "D:multistatus"):
                _syncToken = text.Length == 0 ? null : text;
                break;
            case (_, "D:prop") when _found is not null:
                TakeProperty(_found, name, text);
                break;
        }
    }

    private static void TakeProperty(DavResource found, string name, string text)
    {
        _ = name switch
        {
            "D:displayname" => found.DisplayName = text,
            "D:getetag" => found.Version = text.Length == 0 ? null : text,
            "D:sync-token" => found.SyncToken = text.Length == 0 ? null : text,
            "C:calendar-data" => found.CalendarData = text,
            _ => null,
        };
    }

    // "HTTP/1.1 200 OK"; what can't be read is not success.
    private static int StatusOf(string line) =>
        line.Split(' ', 3) is [_, var code, ..] && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 500;
}
