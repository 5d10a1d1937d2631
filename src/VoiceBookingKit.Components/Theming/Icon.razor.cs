using Microsoft.AspNetCore.Components;

namespace VoiceBookingKit.Components;

/// <summary>A line drawing that goes with a label; screen readers pass over it.</summary>
public partial class Icon
{
    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public IconShape Shape { get; set; }

    /// <summary>Width and height in CSS pixels.</summary>
    [Parameter]
    public int Size { get; set; } = 20;

    private string Outline => Shape switch
    {
        IconShape.Phone => "M5 4h3.2l1.6 4.2-2 1.6a12 12 0 0 0 6.4 6.4l1.6-2L20 15.8V19a1.6 1.6 0 0 1-1.7 1.6C10.8 20 4 13.2 3.4 5.7A1.6 1.6 0 0 1 5 4Z",
        IconShape.HangUp => "M3 13.5c5-4.7 13-4.7 18 0l-1.8 2.7-3.7-1.3v-2.5a12 12 0 0 0-7 0v2.5l-3.7 1.3L3 13.5Z",
        IconShape.Microphone => "M12 3.5a2.7 2.7 0 0 1 2.7 2.7v5.3a2.7 2.7 0 0 1-5.4 0V6.2A2.7 2.7 0 0 1 12 3.5ZM5.8 11.3a6.2 6.2 0 0 0 12.4 0M12 17.5v3",
        IconShape.MicrophoneOff => "M4 4l16 16M9.3 9.3v2.2a2.7 2.7 0 0 0 4 2.4M14.7 10.8V6.2a2.7 2.7 0 0 0-5-1.4M5.8 11.3a6.2 6.2 0 0 0 9.4 5.3M18.2 11.3c0 .8-.15 1.6-.4 2.3M12 17.5v3",
        IconShape.Choose => "M4 7.5h8.5M17.5 7.5H20M4 16.5h2.5M11.5 16.5H20M15 5v5M9 14v5",
        IconShape.Calendar => "M5.5 5.5h13A1.5 1.5 0 0 1 20 7v11.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5V7a1.5 1.5 0 0 1 1.5-1.5ZM4 10h16M8.5 3.5v4M15.5 3.5v4",
        IconShape.Send => "M12 19V5M6 11l6-6 6 6",
        IconShape.Close => "M6 6l12 12M18 6 6 18",
        IconShape.Back => "M14.5 6l-6 6 6 6",
        IconShape.Forward => "M9.5 6l6 6-6 6",
        IconShape.Check => "M5 12.5l4.5 4.5L19 7.5",
        IconShape.Cross => "M7 7l10 10M17 7 7 17",
        IconShape.Person => "M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM5 20a7 7 0 0 1 14 0",
        IconShape.Clock => "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2",
        IconShape.Globe => "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17",
        IconShape.Chat => "M5.5 5h13A1.5 1.5 0 0 1 20 6.5v9a1.5 1.5 0 0 1-1.5 1.5H11l-4.5 3.5V17h-1A1.5 1.5 0 0 1 4 15.5v-9A1.5 1.5 0 0 1 5.5 5Z",
        IconShape.Attention => "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 8v4.5M12 15.8v.1",
        IconShape.Download => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 19.5h14",
        _ => throw new ArgumentOutOfRangeException(nameof(Shape), Shape, "No such drawing."),
    };
}

/// <summary>The drawings of <see cref="Icon"/>.</summary>
public enum IconShape
{
    /// <summary>A phone receiver.</summary>
    Phone,

    /// <summary>A phone receiver laid down.</summary>
    HangUp,

    /// <summary>A microphone.</summary>
    Microphone,

    /// <summary>A microphone struck through.</summary>
    MicrophoneOff,

    /// <summary>Two sliders: settings.</summary>
    Choose,

    /// <summary>A calendar page.</summary>
    Calendar,

    /// <summary>An arrow upwards: send.</summary>
    Send,

    /// <summary>A cross: close.</summary>
    Close,

    /// <summary>A chevron towards the start of a line.</summary>
    Back,

    /// <summary>A chevron towards the end of a line.</summary>
    Forward,

    /// <summary>A tick.</summary>
    Check,

    /// <summary>A small cross.</summary>
    Cross,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A clock.</summary>
    Clock,

    /// <summary>A globe.</summary>
    Globe,

    /// <summary>A speech balloon.</summary>
    Chat,

    /// <summary>An exclamation mark in a circle.</summary>
    Attention,

    /// <summary>An arrow into a tray.</summary>
    Download,
}
