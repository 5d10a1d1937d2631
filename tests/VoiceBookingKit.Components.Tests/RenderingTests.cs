using Bunit;
using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components.Tests;

public sealed class RenderingTests : BunitContext
{
    [Fact]
    public void Markup_is_compared_by_meaning()
    {
        RenderFragment slot = builder => builder.AddMarkupContent(0, "<button class='vb-slot free'>2:00 PM</button>");

        Render(slot).MarkupMatches("<button   class=\"free vb-slot\">2:00 PM</button>");
    }
}
